import type { PlainSearchResults } from '#contracts';
import { anywhere, type SearchParams } from './search-url.ts';

export type Heard = Pick<PlainSearchResults, 'filters' | 'wishes' | 'not_understood' | 'place' | 'notes'>;

/** What was understood of somebody's words, as a search of our own. */
export function heardParams({ filters, place }: Heard): SearchParams {
  const { city, amenities, ...plain } = filters;
  const entries = Object.entries(plain).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return {
    ...(Object.fromEntries(entries) as SearchParams),
    ...(amenities?.length && { amenities: amenities.join(',') }),
    ...(place?.radius_km
      ? { near: place.name, lat: String(place.lat), lng: String(place.lng), radius_km: String(place.radius_km) }
      : (place?.name ?? city) && { city: place?.name ?? city }),
  };
}

/** What was understood with what was chosen besides, which counts more; a place chosen goes instead of one understood. */
export function together(understood: SearchParams, chosen: SearchParams): SearchParams {
  const place = chosen.city || chosen.bbox || chosen.lat ? anywhere : {};
  const entries = Object.entries({ ...understood, ...place, ...chosen }).filter(([, value]) => value);
  return Object.fromEntries(entries) as SearchParams;
}

/** Whether words meant nothing at all, so that they may be a home's own. */
export const meansNothing = (heard: Heard): boolean => Object.keys(heardParams(heard)).length + heard.wishes.length === 0;

/**
 * The search that a form stands for. What it shows because it was understood stays with the words, so that other words change it too;
 * what was changed by hand counts more than the words, and where something was taken away the words go.
 */
export function searchOf(wish: SearchParams, heard: SearchParams): SearchParams {
  const names = Object.keys(heard) as (keyof SearchParams)[];
  if (names.some((name) => !wish[name])) return { ...wish, say: '' };
  const asHeard = names.filter((name) => wish[name] === heard[name]);
  return { ...wish, ...Object.fromEntries(asHeard.map((name) => [name, ''])) };
}
