import { countNights, type SearchQuery } from '#contracts';
import { cityKey } from '../../domain/city-key.ts';
import { keyOf } from './columns.ts';
import { dayOf } from './entry.ts';
import { type Box, boxesOf, type Circle, circleOf } from './sphere.ts';
import { wordsOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

const DEFAULT_RADIUS_KM = 25;

export type Order = 'price' | '-price' | 'rating' | 'distance' | 'words';

/** A search in numbers. What was not asked for is a number that every listing passes, so that no filter needs a branch of its own. */
export type Criteria = {
  order: Order;
  city: number | undefined;
  circle: Circle | undefined;
  boxes: Box[] | undefined;
  /** Day numbers; `nights` is 0 when no dates were given. */
  from: number;
  to: number;
  nights: number;
  minPrice: number;
  maxPrice: number;
  guests: number;
  bedrooms: number;
  type: number | undefined;
  amenities: number[];
  words: number[];
  /** Only what comes after this belongs to the page. */
  after: { rank: number; key: Buffer } | undefined;
  /** How many of the first listings must be known in their order. */
  wanted: number;
};

/** A search as the index reads it; undefined when it names a city, word, type or amenity that no listing ever had. */
export function criteriaOf(
  query: SearchQuery,
  vocabulary: Vocabulary,
  position?: { rank: number; id: string },
): Criteria | undefined {
  const words = [...new Set(wordsOf(query.q ?? ''))].map((word) => vocabulary.words.find(word));
  const amenities = (query.amenities ?? []).map((amenity) => vocabulary.amenities.find(amenity));
  const city = query.city === undefined ? undefined : vocabulary.cities.find(cityKey(query.city));
  const type = query.property_type === undefined ? undefined : vocabulary.types.find(query.property_type);
  const unknown = (query.city !== undefined && city === undefined) || (query.property_type !== undefined && type === undefined);
  if (unknown || !areKnown(words) || !areKnown(amenities)) return undefined;
  const { lat, lng, radius_km = DEFAULT_RADIUS_KM, check_in, check_out } = query;
  const circle = lat !== undefined && lng !== undefined ? circleOf(lat, lng, radius_km) : undefined;
  return {
    order: orderOf(query, words.length > 0),
    city,
    circle,
    boxes: query.bbox && boxesOf(query.bbox),
    from: check_in ? dayOf(check_in) : 0,
    to: check_out ? dayOf(check_out) : 0,
    nights: check_in && check_out ? countNights(check_in, check_out) : 0,
    minPrice: query.min_price ?? -Infinity,
    maxPrice: query.max_price ?? Infinity,
    guests: query.guests ?? 0,
    bedrooms: query.bedrooms ?? 0,
    type,
    amenities,
    words,
    after: position && { rank: position.rank, key: keyOf(position.id) },
    wanted: (query.page - 1) * query.per_page + query.per_page + 1,
  };
}

/** Relevance is the words found, else the distance, else the rating. */
function orderOf({ sort, lat }: SearchQuery, hasWords: boolean): Order {
  if (sort !== 'relevance') return sort;
  if (hasWords) return 'words';
  return lat === undefined ? 'rating' : 'distance';
}

const areKnown = (numbers: (number | undefined)[]): numbers is number[] => !numbers.includes(undefined);
