import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Calendar, type Listing } from '#contracts';
import { aListing, Client, until } from '#testing';
import { soon, World } from './support/world.ts';

describe('the calendar of a home', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'property'] });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  it('follows bookings, their days of preparation and what the host closes', async () => {
    const { actors } = world.stack;
    const host = actors.newOwner();
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = { title, description, price_per_night, location, property_type, amenities, capacity };
    const property = actors.client(world.stack.url('property'), host);
    const rules = { stay_rules: { preparation_days: 1 } };
    const { body: listing } = await property.post<Listing>('/api/properties', { ...home, ...rules });

    const guest = world.guest();
    await until(async () => (await guest.post('/api/bookings', world.stay(listing))).status === 201);
    const blocked = [{ from: addDays(soon, 6), to: addDays(soon, 7) }];
    const service = new Client(world.stack.url('booking'), actors.serviceToken());
    const closed = await service.put(`/internal/availability/${listing.id}`, { host_id: host.id, blocked });
    expect(closed.body).toMatchObject({ booked: [{ from: soon, to: addDays(soon, 3) }] });

    const anyone = actors.client(world.stack.url('property'));
    const path = `/api/properties/${listing.id}/calendar?from=${addDays(soon, -1)}&to=${addDays(soon, 8)}`;
    const wanted = 'free booked booked booked blocked free free blocked free';
    await until(async () => {
      const { body } = await anyone.get<Calendar>(path);
      const states = body.days.map(({ state }) => state).join(' ');
      if (states !== wanted) throw new Error(states);
      return true;
    });
    expect((await anyone.get(`/api/properties/${listing.id}/calendar?from=${soon}&to=${soon}`)).status).toBe(400);
    expect((await anyone.get(path.replace(listing.id, crypto.randomUUID()))).status).toBe(404);
  });
});
