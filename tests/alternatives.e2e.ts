import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type BookingConflict, type Listing } from '#contracts';
import { aListing, until } from '#testing';
import { soon, World } from './support/world.ts';

describe('a refusal that helps', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'property'] });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  /** A home as property lists it, in a town of its own. */
  async function list(town: string, fields: Partial<Listing> = {}): Promise<Listing> {
    const { actors } = world.stack;
    const host = actors.newOwner();
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = {
      title,
      description,
      price_per_night,
      property_type,
      amenities,
      capacity,
      location: { ...location, city: town },
    };
    const { body } = await actors
      .client(world.stack.url('property'), host)
      .post<Listing>('/api/properties', { ...home, ...fields });
    return body;
  }

  const tryToBook = (listing: Listing, fields = {}) =>
    world.guest().post<BookingConflict>('/api/bookings', world.stay(listing, fields));

  it('names near dates of the home and homes like it, all of which can be booked', async () => {
    const town = `Town ${crypto.randomUUID()}`;
    const home = await list(town);
    const alike = [await list(town), await list(town, { price_per_night: 150 })];
    const unlike = [
      await list(town, { price_per_night: 900 }),
      await list(town, { capacity: { ...home.capacity, max_guests: 1 } }),
      await list(`Other ${town}`),
    ];
    for (const one of [home, ...alike, ...unlike]) {
      const dates = one === home ? {} : { check_in: addDays(soon, 40), check_out: addDays(soon, 41), guest_count: 1 };
      await until(async () => (await tryToBook(one, dates)).status === 201);
    }
    const { alternatives, detail } = await until(async () => {
      const { status, body } = await tryToBook(home);
      expect([status, body.code]).toEqual([409, 'dates_taken']);
      return body.alternatives?.listings.length ? body : null;
    });
    expect(detail).toContain('not charged');
    expect(alternatives?.dates).toEqual([
      { check_in: addDays(soon, 3), check_out: addDays(soon, 6) },
      { check_in: addDays(soon, -3), check_out: soon },
      { check_in: addDays(soon, 6), check_out: addDays(soon, 9) },
    ]);
    expect(alternatives?.listings.map(({ id }) => id)).toEqual(alike.map(({ id }) => id));
    for (const dates of alternatives?.dates ?? []) expect((await tryToBook(home, dates)).status).toBe(201);
    for (const listing of alternatives?.listings ?? []) expect((await tryToBook(listing)).status).toBe(201);
  });

  it('names near dates alone while property is down', async () => {
    await world.stack.stop('property');
    const { listing } = await world.booked();
    const { body } = await tryToBook(listing);
    expect(body.alternatives?.dates).toHaveLength(3);
    expect(body.alternatives?.listings).toEqual([]);
  });
});
