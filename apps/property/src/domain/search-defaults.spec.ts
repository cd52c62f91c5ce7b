import { expect, it } from 'vitest';
import { SearchQuery } from '#contracts';
import { defaultsFor } from './search-defaults.ts';

const likes = { price_range: { min: 50, max: 150 }, property_types: ['cabin', 'igloo'], amenities: ['wifi'] };
const filled = { min_price: 50, max_price: 150, property_types: ['cabin'], amenities: ['wifi'] };

it('fills in what a search does not say, and only types there are', () => {
  expect(defaultsFor(SearchQuery.parse({ city: 'Oslo' }), likes)).toEqual(filled);
  expect(defaultsFor(SearchQuery.parse({}), { price_range: null, property_types: [], amenities: [] })).toEqual({});
});

it.each([
  [{ max_price: '90' }, ['min_price', 'max_price']],
  [{ property_type: 'house' }, ['property_types']],
  [{ property_types: 'house,villa' }, ['property_types']],
  [{ amenities: 'pool' }, ['amenities']],
])('leaves to the search what it says: %o', (query, left) => {
  const rest = Object.fromEntries(Object.entries(filled).filter(([field]) => !left.includes(field)));
  expect(defaultsFor(SearchQuery.parse(query), likes)).toEqual(rest);
});
