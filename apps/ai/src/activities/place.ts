import { plain } from '../places/plain.ts';
import { type Category, factsOf, isCategory } from './categories.ts';
import { iberia } from './data/iberia.ts';
import { asiaPacific } from './data/asia-pacific.ts';
import { latinAmericaAndAfrica } from './data/latin-america-and-africa.ts';
import { northAmerica } from './data/north-america.ts';
import { northAmericanWest } from './data/north-american-west.ts';
import { northernEurope } from './data/northern-europe.ts';
import { southernAndEasternEurope } from './data/southern-and-eastern-europe.ts';
import { westernEurope } from './data/western-europe.ts';

/** Hours of a day, in minutes after midnight. */
export type Hours = { opens: number; closes: number };

/** Somewhere to go. `week` are its own hours, Monday first, null on a day it is closed; without it, what is usual for its category. */
export type Place = {
  id: string;
  name: string;
  destination: string;
  category: Category;
  lat: number;
  lng: number;
  /** The smaller, the better known: the order in which a destination's places are listed. */
  rank: number;
  week?: (Hours | null)[];
  fee?: boolean;
};

/** The places that ship, by destination. */
export const shippedPlaces: readonly Place[] = [
  iberia,
  westernEurope,
  southernAndEasternEurope,
  northernEurope,
  northAmerica,
  northAmericanWest,
  latinAmericaAndAfrica,
  asiaPacific,
].flatMap(read);

function read(list: string): Place[] {
  let destination = '';
  let rank = 0;
  return list
    .trim()
    .split('\n')
    .flatMap((line): Place[] => {
      if (line.startsWith('= ')) {
        [destination, rank] = [line.slice(2), 0];
        return [];
      }
      const [name = '', lat, lng, category = ''] = line.split('|');
      if (!isCategory(category)) throw new Error(`not a category: ${line}`);
      return [{ id: idOf(destination, name), name, destination, category, lat: Number(lat), lng: Number(lng), rank: rank++ }];
    });
}

/** When a place is open on a day of the week (1 is Monday); null when it is closed. */
export function hoursOf(place: Place, weekday: number): Hours | null {
  if (place.week) return place.week[weekday - 1] ?? null;
  const { opens, closes } = factsOf(place.category);
  return { opens, closes };
}

function slug(text: string): string {
  return plain(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function idOf(destination: string, name: string): string {
  return `${slug(destination)}/${slug(name)}`;
}
