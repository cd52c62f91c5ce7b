import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Listing, type Quote, type SearchResults, todayIn } from '#contracts';
import { type Actor, aListing, Stack, until } from '#testing';

const soon = addDays(todayIn('UTC', new Date()), 40);
const city = `Search ${crypto.randomUUID().slice(0, 8)}`;

describe('a search by somebody', () => {
  let stack: Stack;
  let host: Actor;
  let homes: Listing[];
  beforeAll(async () => {
    stack = await Stack.start({ apps: ['gateway', 'traveler', 'property', 'booking', 'payment'] });
    host = stack.actors.newOwner();
    const pricing = {
      weekend_price: 170.5,
      cleaning_fee: 35,
      taxes: [{ name: 'Tax', percent: 7.25 }],
      extra_guest: { after: 1, price: 9 },
    };
    homes = [await aHome({ property_type: 'cabin', pricing }), await aHome({ property_type: 'house', price_per_night: 500 })];
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  const as = (actor?: Actor) => stack.actors.client(stack.url('gateway'), actor);
  async function aHome(fields: Partial<Listing>): Promise<Listing> {
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const body = {
      title,
      description,
      price_per_night,
      location: { ...location, city },
      property_type,
      amenities,
      capacity,
      ...fields,
    };
    const { body: listing } = await as(host).post<Listing>('/api/properties', body);
    return listing;
  }
  const find = async (query: Record<string, string>, actor?: Actor) =>
    (await as(actor).get<SearchResults>(`/api/properties/search?${new URLSearchParams({ city, ...query })}`)).body;
  const idsOf = ({ listings }: SearchResults) => listings.map(({ id }) => id).toSorted();

  it('tells the price of the whole stay, the one that booking quotes', async () => {
    const dates = { check_in: soon, check_out: addDays(soon, 5) };
    const found = await until(async () => {
      const page = await find({ ...dates, guests: '3' });
      return page.listings.length === 2 && page;
    });
    for (const { id, stay } of found.listings) {
      const quote = await until(async () => {
        const answer = await as().post<Quote>('/api/bookings/quote', { listing_id: id, ...dates, guest_count: 3 });
        return answer.status === 200 && answer.body;
      });
      expect(stay).toEqual({ total_price: quote.total_price, currency: quote.currency, nights: 5 });
    }
    expect((await find({})).listings[0]).not.toHaveProperty('stay');
  });

  it('marks favourites for whom they are, and for nobody else', async () => {
    const ana = stack.actors.newTraveler();
    const [cabin, house] = homes as [Listing, Listing];
    await until(async () => (await as(ana).post('/api/traveler/favorites', { listing_id: cabin.id })).status === 201);
    const marks = (page: SearchResults) => Object.fromEntries(page.listings.map(({ id, is_favorite }) => [id, is_favorite]));
    expect(marks(await find({}, ana))).toEqual({ [cabin.id]: true, [house.id]: false });
    expect(marks(await find({}, stack.actors.newTraveler()))).toEqual({ [cabin.id]: false, [house.id]: false });
    for (const other of [undefined, host])
      expect(marks(await find({}, other))).toEqual({ [cabin.id]: undefined, [house.id]: undefined });
    await stack.stop('traveler');
    await until(async () => marks(await find({}, ana))[cabin.id] === undefined);
    await stack.launch('traveler');
    await until(async () => marks(await find({}, ana))[cabin.id] === true);
  });

  it('has preferences fill in what it does not say, when asked to', async () => {
    const ben = stack.actors.newTraveler();
    const preferences = { property_types: ['cabin'], amenities: ['wifi'], price_range: { min: 0, max: 300 } };
    await as(ben).put('/api/traveler/preferences', preferences);
    const [cabin, house] = homes as [Listing, Listing];
    expect(idsOf(await find({}, ben))).toEqual([cabin.id, house.id].toSorted());
    const filled = await find({ defaults: 'true' }, ben);
    expect(idsOf(filled)).toEqual([cabin.id]);
    expect(filled.defaults).toEqual({ min_price: 0, max_price: 300, property_types: ['cabin'], amenities: ['wifi'] });
    const said = await find({ defaults: 'true', property_type: 'house', min_price: '400' }, ben);
    expect([idsOf(said), said.defaults]).toEqual([[house.id], { amenities: ['wifi'] }]);
    expect(idsOf(await find({ defaults: 'true' }))).toHaveLength(2);
  });

  it('shows a closed home to its host alone', async () => {
    const home = await aHome({});
    const path = `/api/properties/${home.id}`;
    expect((await as(host).put(path, { is_active: false, version: home.version })).status).toBe(200);
    expect((await as(host).get(path)).body).toMatchObject({ id: home.id, is_active: false });
    for (const other of [undefined, stack.actors.newOwner(), stack.actors.newTraveler()])
      expect((await as(other).get(path)).status).toBe(404);
  });
});
