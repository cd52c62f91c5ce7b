import type { Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { inCity, inDescription, inTitle } from './entry.ts';
import { isInside } from './sphere.ts';

/** Where the words of a part of the index stand. */
export interface WordPlaces {
  /** In which of a listing's texts a word stands (see `Entry.words`); 0 for none. */
  placesOf(word: number, slot: number): number;
}

/** Whether a listing is what was asked for; the cheap questions first. */
export function matches(columns: Columns, slot: number, criteria: Criteria, words: WordPlaces): boolean {
  const price = columns.price[slot] as number;
  return (
    columns.gone[slot] === 0 &&
    (criteria.city === undefined || columns.city[slot] === criteria.city) &&
    price >= criteria.minPrice &&
    price <= criteria.maxPrice &&
    (columns.guests[slot] as number) >= criteria.guests &&
    (columns.bedrooms[slot] as number) >= criteria.bedrooms &&
    (criteria.types === undefined || criteria.types[columns.type[slot] as number] === 1) &&
    isThere(columns, slot, criteria) &&
    (criteria.stay === undefined || criteria.stay.isPossible(columns, slot)) &&
    hasAll(columns, slot, criteria, words)
  );
}

function isThere(columns: Columns, slot: number, { circle, boxes }: Criteria): boolean {
  if (circle) return columns.distance(slot, circle) <= circle.reach;
  return !boxes || isInside(boxes, columns.lat[slot] as number, columns.lng[slot] as number);
}

function hasAll(columns: Columns, slot: number, criteria: Criteria, words: WordPlaces): boolean {
  for (const amenity of criteria.amenities) if (!columns.hasAmenity(slot, amenity)) return false;
  for (const word of criteria.words) if (words.placesOf(word, slot) === 0) return false;
  return true;
}

/** The number by which a search is ordered, smallest first; listings of one rank come newest first. */
export function rankOf(columns: Columns, slot: number, { order, circle, words }: Criteria, places: WordPlaces): number {
  switch (order) {
    case 'price':
      return columns.price[slot] as number;
    case '-price':
      return -(columns.price[slot] as number);
    case 'rating':
      return -(columns.rating[slot] as number);
    case 'distance':
      return circle ? columns.distance(slot, circle) : 0;
    case 'words':
      return -words.reduce((sum, word) => sum + weightOf(places.placesOf(word, slot)), 0);
    default:
      return order satisfies never;
  }
}

const weights = Array.from(
  { length: 8 },
  (_, places) => (places & inTitle ? 5 : 0) + (places & inCity ? 3 : 0) + (places & inDescription ? 1 : 0),
);

/** What a word counts, by the texts it stands in: 5 in the title, 3 in the city's name, 1 in the description; 9 at most. */
export const weightOf = (places: number): number => weights[places] as number;
