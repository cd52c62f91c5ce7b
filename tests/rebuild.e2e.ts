import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual, promisify } from 'node:util';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type EventPage, type Listing, type ServiceEvent } from '#contracts';
import { Producer } from '#messaging';
import { aListing, Client, ownEngines, until } from '#testing';
import { freePort } from '../tools/engines/ports.ts';
import { appReady, spawnApp } from '../tools/launcher/start-apps.ts';
import { brokenInvariants } from './support/sound.ts';
import { soon, World } from './support/world.ts';

type View = { _id: string; status: string; sequence: number };

const RESUMED_MS = 15_000;

/** A tool as it is run by hand: what it prints, and its exit code. */
async function tool(file: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const options = { env: { ...process.env, NODE_ENV: 'production' }, timeout: 90_000 };
  return promisify(execFile)(process.execPath, [`tools/${file}/main.ts`, ...args], options).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (failed: { code: number; stdout: string; stderr: string }) => ({ code: failed.code, output: failed.stdout + failed.stderr }),
  );
}

describe('a system that runs', () => {
  let world: World;
  let mongo: mongoose.Connection;
  let admin: Client;
  let engines: Awaited<ReturnType<typeof ownEngines>>;
  beforeAll(async () => {
    engines = await ownEngines();
    const readers = ['owner', 'traveler', 'notification', 'ai', 'event-log'];
    world = await World.start({ apps: ['booking', 'payment', 'property', ...readers], env: { WEATHER_URL: 'none' } });
    mongo = await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise();
    admin = world.stack.actors.client(world.stack.url('event-log'), world.stack.actors.newAdmin());
  });
  afterAll(async () => {
    await mongo.close();
    await world[Symbol.asyncDispose]();
    await engines.stop();
  });
  const at = (app: string, actor = world.stack.actors.newOwner()) => world.stack.actors.client(world.stack.url(app), actor);
  const view = () => mongo.useDb('owner').collection<View>('bookings');

  /** A home that property told of: what is only published here has no truth to be rebuilt from. */
  async function aHome(host = world.stack.actors.newOwner()): Promise<Listing> {
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = { title, description, price_per_night, location, property_type, amenities, capacity };
    const { body } = await at('property', host).post<Listing>('/api/properties', home);
    await until(async () => {
      const { rows } = await world.bookingDb.query('SELECT 1 FROM listing_terms WHERE listing_id = $1', [body.id]);
      return rows.length === 1;
    });
    return body;
  }
  const aBooking = async () => world.booked({}, await aHome());

  it('has views that equal their rebuild, whatever happened', async () => {
    const host = world.stack.actors.newOwner();
    const home = await aHome(host);
    expect(
      (await at('property', host).put(`/api/properties/${home.id}/coupons`, { coupons: [{ code: 'TEN', percent: 10 }] })).status,
    ).toBe(200);
    const service = new Client(world.stack.url('booking'), world.stack.actors.serviceToken());
    const closed = { host_id: host.id, blocked: [{ from: addDays(soon, 20), to: addDays(soon, 22) }] };
    expect((await service.put(`/internal/availability/${home.id}`, closed)).status).toBe(200);
    const { guest, booking } = await world.booked({}, home);
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    const over = await world.booked({}, home);
    await world.decide(over.booking, 'accept');
    await world.seen(over.guest, over.booking.id, { status: 'confirmed' });
    await world.moveStay(over.booking.id, addDays(soon, -40), addDays(soon, -37));
    await world.seen(over.guest, over.booking.id, { status: 'completed' });
    const review = { booking_id: over.booking.id, rating: 4, text: 'Quiet nights, and a stove that works.' };
    await until(async () => (await at('property', host).post(`/api/properties/${home.id}/reviews`, review)).status === 201);
    const { code, output } = await tool('rebuild', 'all');
    expect([code, output.match(/differences/g)]).toEqual([0, null]);
    for (const name of ['ai.closed', 'property.closed', 'booking.listing_coupons', 'owner.reviews', 'booking.listing_terms'])
      expect(output).toMatch(new RegExp(`${name} +\\d+ told, 1 documents`));
    expect(output).toMatch(/event-log\.events +(\d+) told, \1 documents/);
  });

  it('shows where views are not what was told, and puts that right: as a whole, or within another store', async () => {
    const { guest, booking, listing } = await aBooking();
    const listings = mongo.useDb('property').collection<Listing & { _id: string; stays: { id: string }[] }>('listings');
    const log = mongo.useDb('event-log').collection('events');
    const terms = 'SELECT price_minor::int AS price FROM listing_terms WHERE listing_id = $1';
    const asTold = async () => ({
      status: (await view().findOne({ _id: booking.id }))?.status,
      isTaken: (await listings.findOne({ _id: listing.id }))?.stays.some(({ id }) => id === booking.id),
      price: (await world.bookingDb.query<{ price: number }>(terms, [listing.id])).rows[0]?.price,
      logged: await log.countDocuments({ booking_id: booking.id, topic: 'booking-requests' }),
    });
    const right = { status: 'pending', isTaken: true, price: listing.price_per_night * 100, logged: 1 };
    await until(async () => isDeepStrictEqual(await asTold(), right));
    const indexes = await view().indexes();
    await view().updateOne({ _id: booking.id }, { $set: { status: 'completed' } });
    await listings.updateOne({ _id: listing.id }, { $set: { stays: [] } });
    await world.bookingDb.query('UPDATE listing_terms SET price_minor = 1 WHERE listing_id = $1', [listing.id]);
    await log.deleteMany({ booking_id: booking.id });
    const names = ['owner.bookings', 'property.occupancy', 'booking.listing_terms', 'event-log.events'];
    const wrong = await tool('rebuild', ...names);
    expect(wrong.code).toBe(1);
    const { id } = booking;
    for (const what of [`${id}: status`, `${id}: is missing`, `${listing.id}: price_minor`, 'booking-requests:'])
      expect(wrong.output).toContain(what);
    expect(await asTold()).toEqual({ status: 'completed', isTaken: false, price: 1, logged: 0 }); // nothing was changed
    expect(await tool('rebuild', ...names, '--switch')).toMatchObject({ code: 0 });
    expect(await asTold()).toEqual(right);
    expect((await view().indexes()).map(({ name }) => name).toSorted()).toEqual(indexes.map(({ name }) => name).toSorted());
    await guest.put(`/api/bookings/${id}`, { status: 'cancelled' });
    await until(async () => (await view().findOne({ _id: id }))?.status === 'cancelled');
  });

  it('is audited while it works without a false alarm, and a broken row is found', async () => {
    const { booking } = await aBooking();
    const sound = await tool('audit');
    expect([sound.code, sound.output.match(/\d+ violations/g)]).toEqual([0, null]);
    for (const id of ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']) expect(sound.output).toContain(`${id} `);
    const change = (minor: number) =>
      world.bookingDb.query('UPDATE bookings SET total_minor = total_minor + $2 WHERE id = $1', [booking.id, minor]);
    await change(1);
    const broken = await tool('audit');
    await change(-1);
    expect(broken).toMatchObject({ code: 1, output: expect.stringContaining(booking.id) });
  });

  it('stores every event once while a replica comes and is killed', async () => {
    const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
    const producer = new Producer({ brokers, clientId: 'load' });
    const correlation_id = randomUUID();
    const event = (n: number): ServiceEvent => ({
      event_type: 'breaker_opened',
      event_id: randomUUID(),
      timestamp: new Date().toISOString(),
      schema_version: 1,
      correlation_id,
      causation_id: null,
      service: 'load',
      instance: 'load',
      details: { n },
    });
    let sent = 0;
    const send = (count: number) =>
      producer.send(
        Array.from({ length: count }, () => ({ topic: 'event-log', key: String(sent), value: JSON.stringify(event(sent++)) })),
      );
    await send(100);
    const { stage } = world.stack;
    const urls = { ...stage.urls, 'event-log': `http://127.0.0.1:${await freePort()}` };
    const replica = await spawnApp('event-log', { ...stage, urls });
    for (let i = 0; i < 20; i++) await send(20);
    await appReady(replica);
    const joined = async () => (await fetch(`${urls['event-log']}/metrics`)).text();
    await until(async () => {
      await send(20);
      return /roost_consumer_handled_total\{topic="event-log"[^}]*\} [1-9]/.test(await joined());
    });
    await replica.stop('SIGKILL');
    for (let i = 0; i < 20; i++) await send(20);
    const query = `/api/events?correlation_id=${correlation_id}&per_page=1`;
    await until(async () => (await admin.get<EventPage>(query)).body.pagination.total >= sent, 60_000);
    expect((await admin.get<EventPage>(query)).body.pagination.total).toBe(sent);
    await producer.disconnect();
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'goes on within 15 s of a broker ended by %s: nothing lost, nothing twice',
    async (signal) => {
      const before = await aBooking();
      const home = await aHome();
      const inNights = (from: number, count: number) =>
        Promise.all(
          Array.from({ length: count }, async (_, i) => {
            const dates = { check_in: addDays(soon, from + i), check_out: addDays(soon, from + i + 1) };
            return (await world.booked(dates, home)).booking.id; // booking sells on without Kafka
          }),
        );
      const [whileItEnds] = await Promise.all([inNights(0, 20), engines.kafka.child?.stop(signal)]);
      const all = [before.booking.id, ...whileItEnds, ...(await inNights(20, 10))];
      await engines.kafka.restart();
      const back = performance.now();
      const decision = randomUUID();
      await until(() => world.decide(before.booking, 'accept', decision).then(() => true)); // our own connection broke as well
      const left = () => RESUMED_MS - (performance.now() - back);
      await Promise.all([
        world.seen(before.guest, before.booking.id, { status: 'confirmed', payment_status: 'captured' }, left()),
        ...['owner', 'traveler', 'notification', 'ai'].map((app) => {
          const known = mongo.useDb(app).collection<View>('bookings');
          return until(async () => (await known.countDocuments({ _id: { $in: all } })) === all.length, left());
        }),
        until(async () => {
          const stored = { topic: 'booking-requests', booking_id: { $in: all } };
          return (await mongo.useDb('event-log').collection('events').countDocuments(stored)) === all.length;
        }, left()),
      ]);
      console.log(
        `after ${signal}: ${((performance.now() - back) / 1000).toFixed(1)} s until ${all.length} bookings were known to all`,
      );
      const told = mongo.useDb('notification').collection<{ booking_id: string; kind: string; user_id: string }>('notifications');
      const perStep = { booking_id: '$booking_id', kind: '$kind', user_id: '$user_id' };
      const twice = [
        { $match: { booking_id: { $in: all } } },
        { $group: { _id: perStep, count: { $sum: 1 } } },
        { $match: { count: { $gt: 1 } } },
      ];
      expect(await told.aggregate(twice).toArray()).toEqual([]);
      expect(await brokenInvariants(world)).toEqual([]);
      expect(await tool('rebuild', 'all')).toMatchObject({ code: 0 });
    },
  );
});
