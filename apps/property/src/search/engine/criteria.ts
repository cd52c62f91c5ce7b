import type { SearchQuery } from '#contracts';
import { cityKey } from '../../domain/city-key.ts';
import { AskedStay } from './asked-stay.ts';
import { keyOf } from './columns.ts';
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
  stay: AskedStay | undefined;
  minPrice: number;
  maxPrice: number;
  guests: number;
  bedrooms: number;
  /** 1 for each type that is wanted; undefined for all. */
  types: Uint8Array | undefined;
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
  now = new Date(),
): Criteria | undefined {
  const words = [...new Set(wordsOf(query.q ?? ''))].map((word) => vocabulary.words.find(word));
  const amenities = (query.amenities ?? []).map((amenity) => vocabulary.amenities.find(amenity));
  const city = query.city === undefined ? undefined : vocabulary.cities.find(cityKey(query.city));
  const types = typesOf(query, vocabulary);
  const unknown = (query.city !== undefined && city === undefined) || types?.includes(1) === false;
  if (unknown || !areKnown(words) || !areKnown(amenities)) return undefined;
  const { lat, lng, radius_km = DEFAULT_RADIUS_KM, check_in, check_out } = query;
  const circle = lat !== undefined && lng !== undefined ? circleOf(lat, lng, radius_km) : undefined;
  return {
    order: orderOf(query, words.length > 0),
    city,
    circle,
    boxes: query.bbox && boxesOf(query.bbox),
    stay: check_in && check_out ? new AskedStay(check_in, check_out, vocabulary, now) : undefined,
    minPrice: query.min_price ?? -Infinity,
    maxPrice: query.max_price ?? Infinity,
    guests: query.guests ?? 0,
    bedrooms: query.bedrooms ?? 0,
    types,
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

function typesOf({ property_type, property_types }: SearchQuery, vocabulary: Vocabulary): Uint8Array | undefined {
  const wanted = property_type ? [property_type] : property_types;
  if (!wanted?.length) return undefined;
  const types = new Uint8Array(vocabulary.types.size);
  for (const name of wanted) {
    const type = vocabulary.types.find(name);
    if (type !== undefined) types[type] = 1;
  }
  return types;
}

const areKnown = (numbers: (number | undefined)[]): numbers is number[] => !numbers.includes(undefined);
