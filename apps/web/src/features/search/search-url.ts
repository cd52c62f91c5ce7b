import type { Filters } from '../../shared/listings/properties.slice.ts';

/**
 * The words of the address that are a search; anything else in it is not sent. `say` are somebody's own words, for the concierge;
 * `near` names the place that `lat` and `lng` are.
 */
const words = [
  'city',
  'bbox',
  'lat',
  'lng',
  'radius_km',
  'near',
  'check_in',
  'check_out',
  'guests',
  'min_price',
  'max_price',
  'property_type',
  'amenities',
  'bedrooms',
  'q',
  'say',
  'sort',
  'page',
] as const;
export type SearchWord = (typeof words)[number];
export type SearchParams = Partial<Record<SearchWord, string>>;

/** The search that an address stands for, as the API takes it. */
export function readSearch(params: URLSearchParams): SearchParams {
  return Object.fromEntries(words.flatMap((word) => (params.get(word) ? [[word, params.get(word)]] : [])));
}

/** A search as property takes it. */
export function toQuery({ say: _say, near: _near, ...query }: SearchParams): SearchParams {
  return query;
}

/** A place instead of another. */
export const anywhere = { city: '', bbox: '', lat: '', lng: '', radius_km: '', near: '' } satisfies SearchParams;

/** The address of a search; without `page` it begins at the first. */
export function searchPath(search: SearchParams): string {
  const entries = words.flatMap((word) => (search[word] ? [[word, search[word]]] : []));
  const query = new URLSearchParams(entries as string[][]).toString();
  return query ? `/search?${query}` : '/search';
}

/** The part of a search that a home's page goes on with. */
export function stayQuery({ check_in, check_out, guests }: SearchParams): string {
  const entries = Object.entries({ check_in, check_out, guests }).filter(([, value]) => value) as string[][];
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : '';
}

/** The search in the shape of the store's slice. */
export function toFilters(search: SearchParams): Filters {
  const {
    guests,
    min_price,
    max_price,
    bedrooms,
    page,
    amenities,
    bbox,
    lat: _,
    lng: _lng,
    radius_km: _km,
    ...rest
  } = toQuery(search);
  const numbers = { guests, min_price, max_price, bedrooms, page };
  const asNumbers = Object.fromEntries(Object.entries(numbers).flatMap(([key, value]) => (value ? [[key, Number(value)]] : [])));
  return {
    ...rest,
    ...asNumbers,
    ...(amenities && { amenities: amenities.split(',') }),
    ...(bbox && { bbox: bbox.split(',').map(Number) }),
  } as Filters;
}
