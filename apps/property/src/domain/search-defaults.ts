import { PropertyType, type SearchProfile, type SearchQuery, type SearchResults } from '#contracts';

type Defaults = NonNullable<SearchResults['defaults']>;

/**
 * What a traveler's preferences fill into a search. What the search says itself stands: a price, either end, leaves out the whole
 * range; a type the types; amenities the amenities. Prices are compared as numbers, whatever the currency, as all searches do.
 */
export function defaultsFor(
  query: SearchQuery,
  { price_range, property_types, amenities }: SearchProfile['preferences'],
): Defaults {
  const types = property_types.flatMap((type) => PropertyType.safeParse(type).data ?? []);
  const saysPrice = query.min_price !== undefined || query.max_price !== undefined;
  const saysType = query.property_type !== undefined || query.property_types !== undefined;
  return {
    ...(price_range && !saysPrice ? { min_price: price_range.min, max_price: price_range.max } : {}),
    ...(types.length && !saysType ? { property_types: types } : {}),
    ...(amenities.length && !query.amenities ? { amenities } : {}),
  };
}
