import {
  Bath,
  Bike,
  Car,
  ChefHat,
  Coffee,
  Flame,
  Laptop,
  type LucideIcon,
  MountainSnow,
  PawPrint,
  Snowflake,
  Sofa,
  Sparkles,
  Sprout,
  Thermometer,
  Trees,
  Umbrella,
  WashingMachine,
  WavesLadder,
  Wifi,
  Wind,
} from 'lucide-react';
import { i18n } from '../i18n/i18n.ts';

/** What most homes have, with its icon and its name in Spanish; English is the amenity's own name. */
const known: Record<string, [icon: LucideIcon, es: string]> = {
  wifi: [Wifi, 'Wifi'],
  kitchen: [ChefHat, 'Cocina'],
  parking: [Car, 'Aparcamiento'],
  pool: [WavesLadder, 'Piscina'],
  hot_tub: [Bath, 'Bañera de hidromasaje'],
  air_conditioning: [Snowflake, 'Aire acondicionado'],
  heating: [Thermometer, 'Calefacción'],
  washer: [WashingMachine, 'Lavadora'],
  dryer: [Wind, 'Secadora'],
  fireplace: [Flame, 'Chimenea'],
  workspace: [Laptop, 'Zona de trabajo'],
  garden: [Sprout, 'Jardín'],
  terrace: [Umbrella, 'Terraza'],
  balcony: [Umbrella, 'Balcón'],
  pets: [PawPrint, 'Mascotas'],
  breakfast: [Coffee, 'Desayuno'],
  sauna: [Thermometer, 'Sauna'],
  bikes: [Bike, 'Bicicletas'],
  beach: [Umbrella, 'Playa'],
  view: [MountainSnow, 'Vistas'],
  elevator: [Sofa, 'Ascensor'],
  cot: [Sofa, 'Cuna'],
  braai: [Flame, 'Barbacoa'],
  barbecue: [Flame, 'Barbacoa'],
  forest: [Trees, 'Bosque'],
};

export const amenityIcon = (name: string): LucideIcon => known[name]?.[0] ?? Sparkles;

/** `hot_tub` → “Hot tub”, or its name in the reader's language where we know it. */
export function amenityName(name: string): string {
  const translated = i18n.language === 'es' ? known[name]?.[1] : undefined;
  if (translated) return translated;
  if (name === 'wifi') return 'Wi-Fi';
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The amenities that have an icon and a name here: what hosts choose from. */
export const knownAmenities = Object.keys(known);
