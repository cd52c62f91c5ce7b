import { countNights, type Listing, nightsOf, PropertyType, SearchQuery } from '#contracts';
import { newId } from '#platform';
import { aListing, ownDatabase } from '#testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityKey } from '../domain/city-key.ts';
import { toDocument } from '../listings/listing.document.ts';
import { type ListingDocument, ListingSchema } from '../listings/listing.schema.ts';
import { SearchStore } from './search.store.ts';

type Kept = Listing & Pick<ListingDocument, 'stays' | 'closed'>;
type Asked = Record<string, string>;

const cities = ['Asheville', 'São Paulo', 'SAO PAULO', 'Suva'];
const words = ['river', 'cabin', 'loft', 'café', 'quiet'];
const amenities = ['wifi', 'pool', 'hot_tub', 'kitchen'];
const types = PropertyType.options.slice(0, 3);
const dates = Array.from({ length: 12 }, (_, i) => `2027-03-${String(i + 1).padStart(2, '0')}`);

let database: Awaited<ReturnType<typeof ownDatabase>>;
let store: SearchStore;
let kept: Kept[];

beforeAll(async () => {
  database = await ownDatabase({ Listing: ListingSchema });
  store = new SearchStore(database.connection);
  kept = fc.sample(listings, { numRuns: 150, seed: 7 });
  const documents = kept.map(({ stays, closed, ...listing }) => ({ ...toDocument(listing), deleted_at: null, stays, closed }));
  await database.connection.getClient().db().collection<ListingDocument>('listings').insertMany(documents);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('a search', () => {
  it('finds what a filter over all listings finds, page by page, each once, with its total and facets', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 40 }), async (query, perPage) => {
        const expected = kept.filter((listing) => matches(listing, SearchQuery.parse(query)));
        const found = await allPages(query, perPage);
        expect(found.listings.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(found.totals).toEqual(found.totals.map(() => expected.length));
        expect(found.facets).toEqual(facetsOf(expected));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['price', '-price', 'rating', 'relevance'])(
    'gives the same order by page and by cursor when sorted by %s',
    async (sort) => {
      const byCursor = await allPages({ sort }, 13);
      const byPage: Listing[] = [];
      for (let page = 1; byPage.length < byCursor.listings.length; page++)
        byPage.push(...(await search({ sort, page: String(page), per_page: '13' })).listings);
      expect(byPage.map(({ id }) => id)).toEqual(byCursor.listings.map(({ id }) => id));
    },
  );

  it('sorts by price, upwards and downwards', async () => {
    const prices = (await allPages({ sort: 'price' }, 50)).listings.map((listing) => listing.price_per_night);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    const falling = (await allPages({ sort: '-price' }, 50)).listings.map((listing) => listing.price_per_night);
    expect(falling).toEqual([...prices].reverse());
  });

  it('sorts by distance over the antimeridian', async () => {
    const [lat, lng] = [-18.1, 179.9];
    const found = await allPages({ sort: 'distance', lat: String(lat), lng: String(lng), radius_km: '500' }, 7);
    const distances = found.listings.map((listing) => Math.round(kilometres(listing, lat, lng) * 1000)); // to the metre
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(found.listings.map(({ location }) => Math.sign(location.coordinates.coordinates[0])))).toEqual(
      new Set([1, -1]),
    );
  });

  it('puts a word in the title before one in the description', async () => {
    const { listings } = await search({ q: 'cafe', per_page: '100' });
    const inTitle = listings.map(({ title }) => title.includes('café'));
    expect(inTitle).toContain(false);
    expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false));
  });

  it('refuses a cursor of another order', async () => {
    const { pagination } = await search({ sort: 'price', per_page: '1' });
    await expect(search({ sort: 'rating', cursor: pagination.next_cursor as string })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  it.each<[string, Asked]>([
    ['two places at once', { city: 'Suva', lat: '1', lng: '1' }],
    ['a radius around nothing', { radius_km: '5' }],
    ['a box upside down', { bbox: '0,10,5,-10' }],
    ['a box of three sides', { bbox: '0,10,5' }],
    ['prices turned round', { min_price: '10', max_price: '5' }],
    ['dates turned round', { check_in: '2027-03-05', check_out: '2027-03-01' }],
    ['an arrival without departure', { check_in: '2027-03-05' }],
    ['a page and a cursor', { page: '2', cursor: 'x' }],
    ['distance from nowhere', { sort: 'distance' }],
    ['an unknown parameter', { colour: 'red' }],
  ])('refuses %s', (_, query) => expect(SearchQuery.safeParse(query).success).toBe(false));
});

const pick = <T>(from: readonly T[]) => fc.constantFrom(...from);
const lngs = fc.oneof(fc.double({ min: 177, max: 180, noNaN: true }), fc.double({ min: -180, max: -177, noNaN: true }));
const lats = fc.double({ min: -19.5, max: -16.5, noNaN: true });
const range = fc
  .tuple(fc.nat(10), fc.integer({ min: 1, max: 4 }))
  .map(([start, length]) => ({ from: dates[start] as string, to: dates[Math.min(11, start + length)] as string }));

const listings: fc.Arbitrary<Kept> = fc
  .record({
    city: pick(cities),
    lng: lngs,
    lat: lats,
    price: fc.integer({ min: 100, max: 30_000 }).map((cents) => cents / 100),
    type: pick(types),
    has: fc.subarray(amenities),
    guests: fc.integer({ min: 1, max: 6 }),
    bedrooms: fc.nat(3),
    nights: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 9 })),
    title: fc.subarray(words),
    description: fc.subarray(words),
    rating: fc.option(fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)),
    active: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    stays: fc.array(fc.record({ range, taken: fc.boolean() }), { maxLength: 2 }),
    blocked: fc.array(range, { maxLength: 1 }),
  })
  .map((some) => ({
    ...aListing(newId(), {
      id: newId(),
      title: `Home ${some.title.join(' ')}`,
      description: `A place ${some.description.join(' ')}`,
      price_per_night: some.price,
      property_type: some.type,
      amenities: some.has,
      capacity: { max_guests: some.guests, bedrooms: some.bedrooms, beds: 1, bathrooms: 1 },
      min_nights: some.nights[0],
      max_nights: some.nights[1],
      rating: some.rating,
      is_active: some.active,
      location: {
        address: '1 Beach Road',
        city: some.city,
        state: '',
        country: 'X',
        coordinates: { type: 'Point', coordinates: [some.lng, some.lat] },
      },
    }),
    stays: some.stays.map(({ range: nights, taken }) => ({ id: newId(), sequence: 1, ...nights, taken, at: new Date() })),
    closed: { sequence: 1, ranges: some.blocked },
  }));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const place: fc.Arbitrary<Asked> = fc.oneof(
  fc.constant<Asked>({}),
  pick(['asheville', 'são paulo', 'Sao Paulo', 'nowhere']).map((city): Asked => ({ city })),
  fc
    .tuple(lats, lngs, fc.integer({ min: 5, max: 400 }))
    .map(([lat, lng, km]): Asked => ({ lat: String(lat), lng: String(lng), radius_km: String(km) })),
  fc.tuple(lngs, lats, lngs, lats).map(([w, s, e, n]): Asked => ({ bbox: [w, Math.min(s, n), e, Math.max(s, n)].join(',') })),
);
const asked: fc.Arbitrary<Asked> = fc
  .tuple(
    place,
    optional(range).map((nights): Asked => (nights ? { check_in: nights.from, check_out: nights.to } : {})),
    fc.record({
      guests: optional(fc.integer({ min: 1, max: 6 }).map(String)),
      bedrooms: optional(fc.nat(3).map(String)),
      min_price: optional(fc.integer({ min: 0, max: 150 }).map(String)),
      max_price: optional(fc.integer({ min: 150, max: 300 }).map(String)),
      property_type: optional(pick(types)),
      amenities: optional(fc.subarray(amenities, { maxLength: 2 }).map((list) => list.join(','))),
      q: optional(fc.subarray(['River', 'cafe', 'QUIET'], { maxLength: 2 }).map((list) => list.join(' '))),
      sort: pick(['relevance', 'price', '-price', 'rating']),
    }),
  )
  .map(([where, when, rest]) => JSON.parse(JSON.stringify({ ...where, ...when, ...rest })) as Asked);

const search = (query: Asked) => store.search(SearchQuery.parse(query));

async function allPages(query: Asked, perPage: number) {
  const found: Listing[] = [];
  const totals: number[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page = await search({ ...query, per_page: String(perPage), ...(cursor ? { cursor } : {}) });
    found.push(...page.listings);
    totals.push(page.pagination.total);
    cursor = page.pagination.next_cursor;
    expect(page.pagination.has_next).toBe(cursor !== null);
    if (!cursor) return { listings: found, totals, facets: page.facets };
  }
}

function matches(listing: Kept, query: SearchQuery): boolean {
  const { price_per_night: price, capacity } = listing;
  return (
    listing.is_active &&
    isThere(listing, query) &&
    isFree(listing, query) &&
    price >= (query.min_price ?? 0) &&
    price <= (query.max_price ?? Infinity) &&
    capacity.max_guests >= (query.guests ?? 0) &&
    capacity.bedrooms >= (query.bedrooms ?? 0) &&
    (query.property_type ?? listing.property_type) === listing.property_type &&
    (query.amenities ?? []).every((amenity) => listing.amenities.includes(amenity)) &&
    wordsOf(query.q ?? '').every((word) => wordsOf(`${listing.title} ${listing.description}`).includes(word))
  );
}

const wordsOf = (text: string) => cityKey(text).split(' ').filter(Boolean);

function isThere(listing: Kept, { city, lat, lng, radius_km = 25, bbox }: SearchQuery): boolean {
  if (city !== undefined) return cityKey(city) === cityKey(listing.location.city);
  if (lat !== undefined && lng !== undefined) return kilometres(listing, lat, lng) <= radius_km;
  if (!bbox) return true;
  const [x, y] = listing.location.coordinates.coordinates;
  const [west, south, east, north] = bbox;
  return y >= south && y <= north && (west <= east ? x >= west && x <= east : x >= west || x <= east);
}

function isFree(listing: Kept, { check_in, check_out }: SearchQuery): boolean {
  if (!check_in || !check_out) return true;
  const nights = countNights(check_in, check_out);
  const ranges = [...listing.stays.filter((stay) => stay.taken), ...listing.closed.ranges];
  const taken = new Set(ranges.flatMap(({ from, to }) => nightsOf(from, to)));
  const fits = nights >= listing.min_nights && nights <= listing.max_nights;
  return fits && !nightsOf(check_in, check_out).some((night) => taken.has(night));
}

function kilometres(listing: Listing, lat: number, lng: number): number {
  const [x, y] = listing.location.coordinates.coordinates.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const [x2, y2] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  const half = Math.sin((y - y2) / 2) ** 2 + Math.cos(y) * Math.cos(y2) * Math.sin((x - x2) / 2) ** 2;
  return 2 * 6378.1 * Math.asin(Math.sqrt(half));
}

function facetsOf(found: Kept[]) {
  const count = (values: string[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const prices = found.map((listing) => listing.price_per_night);
  return {
    property_type: count(found.map((listing) => listing.property_type)),
    amenities: count(found.flatMap((listing) => listing.amenities)),
    price: { min: prices.length ? Math.min(...prices) : null, max: prices.length ? Math.max(...prices) : null },
  };
}
