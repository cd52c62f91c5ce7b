import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Hold, type HoldPage, type Listing, type StreamTicket } from '#contracts';
import { type Actor, ownRedis, until } from '#testing';
import { freePort } from '../tools/engines/ports.ts';
import { type RunningApp, startApp } from '../tools/launcher/start-apps.ts';
import { EventSource, type StreamEvent } from './support/event-source.ts';
import { soon, World } from './support/world.ts';

const HOLD_TTL_S = 3;

describe('live, two of it', () => {
  let redis: Awaited<ReturnType<typeof ownRedis>>;
  let world: World;
  let second: RunningApp;
  beforeAll(async () => {
    redis = await ownRedis();
    const env = { REDIS_URL: redis.url, HOLD_TTL_S: String(HOLD_TTL_S), HEARTBEAT_S: '0.5', MAX_STREAMS_PER_USER: '3' };
    world = await World.start({ apps: ['booking', 'payment', 'live'], env });
    await startSecond();
  });
  afterAll(async () => {
    await second.stop();
    await world[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  async function startSecond(): Promise<void> {
    const { stage } = world.stack;
    second = await startApp('live', { ...stage, urls: { ...stage.urls, live: `http://127.0.0.1:${await freePort()}` } });
  }

  const someone = () => world.stack.actors.newTraveler();
  const first = () => world.stack.url('live');
  const at = (url: string, actor: Actor) => world.stack.actors.client(url, actor);
  const nightsOf = (listing: Listing, from = 0, nights = 3) => ({
    listing_id: listing.id,
    check_in: addDays(soon, from),
    check_out: addDays(soon, from + nights),
  });
  const hold = (actor: Actor, listing: Listing, from = 0, nights = 3, url = first()) =>
    at(url, actor).post<Hold>('/api/live/holds', nightsOf(listing, from, nights));
  const holdsOf = async (actor: Actor) => (await at(first(), actor).get<HoldPage>('/api/live/holds')).body.holds;
  const book = (actor: Actor, listing: Listing, fields = {}) =>
    at(world.stack.url('booking'), actor).post<Booking>('/api/bookings', world.stay(listing, fields));

  const ticketOf = async (actor: Actor, url: string) =>
    (await at(url, actor).post<StreamTicket>('/api/live/tickets')).body.ticket;
  async function listen(
    actor: Actor,
    query: Record<string, string> = {},
    { url = first(), last = '' } = {},
  ): Promise<EventSource> {
    const search = new URLSearchParams({ ticket: await ticketOf(actor, url), ...query });
    return EventSource.open(`${url}/api/live/stream?${search}`, last ? { 'last-event-id': last } : {});
  }
  const is =
    (event: string, fields: Record<string, unknown> = {}) =>
    (one: StreamEvent): boolean =>
      one.event === event && Object.entries(fields).every(([field, value]) => one.data[field] === value);

  describe('holds', () => {
    it('keep nights from others and say for how long', async () => {
      const [listing, ann, bob] = [await world.listing(), someone(), someone()];
      const { status, body } = await hold(ann, listing);
      expect(status).toBe(201);
      expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now());
      const refused = await hold(bob, listing, 2, 3, second.url);
      expect(refused).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
      const { retry_after_s } = refused.body as unknown as { retry_after_s: number };
      expect(retry_after_s).toBeGreaterThan(0);
      expect(retry_after_s).toBeLessThanOrEqual(HOLD_TTL_S);
      expect(refused.headers.get('retry-after')).toBe(String(retry_after_s));
      const other = await hold(bob, listing, 3, 3, second.url);
      expect(other.body.fencing_token).toBeGreaterThan(body.fencing_token);
      expect((await at(first(), bob).delete(`/api/live/holds/${body.id}`)).status).toBe(404);
      expect((await at(second.url, ann).delete(`/api/live/holds/${body.id}`)).status).toBe(204);
      expect((await hold(bob, listing, 0, 3)).status).toBe(201);
    });

    it('are for one of many who come at once, to whichever replica', async () => {
      const listing = await world.listing();
      const rivals = Array.from({ length: 20 }, (_, i) => hold(someone(), listing, i % 3, 3, i % 2 ? first() : second.url));
      const statuses = (await Promise.all(rivals)).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([201, ...Array<number>(19).fill(409)]);
    });

    it('are three a user; the same nights again are the same hold, other nights of it replace it', async () => {
      const ann = someone();
      const listings = await Promise.all([world.listing(), world.listing(), world.listing(), world.listing()]);
      const [one] = await Promise.all(listings.slice(0, 3).map((listing) => hold(ann, listing)));
      expect(await hold(ann, listings[3] as Listing)).toMatchObject({ status: 409, body: { code: 'too_many_holds' } });
      expect((await hold(ann, listings[0] as Listing)).body).toMatchObject({ id: one?.body.id });
      const moved = await hold(ann, listings[0] as Listing, 1);
      expect(moved).toMatchObject({ status: 201, body: { check_in: addDays(soon, 1) } });
      expect((await holdsOf(ann)).map(({ id }) => id)).toContain(moved.body.id);
      expect(await holdsOf(ann)).toHaveLength(3);
    });

    it('are only of nights that can be had', async () => {
      const [listing, ann, bob] = [await world.listing({ stay_rules: { preparation_days: 1 } }), someone(), someone()];
      await until(async () => (await book(ann, listing)).status === 201);
      expect(await hold(bob, listing, 3, 1)).toMatchObject({ status: 409, body: { code: 'dates_taken' } });
      expect(await hold(bob, listing, -1000, 1)).toMatchObject({ status: 422, body: { code: 'in_the_past' } });
      expect(await hold(bob, { ...listing, id: crypto.randomUUID() })).toMatchObject({ status: 404 });
      expect(await hold(bob, listing, 5, 0)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
      expect(await hold(bob, listing, 5, 400)).toMatchObject({ status: 400 });
    });

    it('are honoured by booking, and freed by it', async () => {
      const [listing, ann, bob] = [await world.listing(), someone(), someone()];
      const { body } = await hold(ann, listing);
      const refused = await book(bob, listing, { hold_id: body.id });
      expect(refused).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await book(ann, listing, { hold_id: body.id })).status).toBe(201);
      await until(async () => (await holdsOf(ann)).length === 0);
    });

    it('live as long as the stream of their holder, survive a reload, and end soon after it', async () => {
      const [listing, ann, bob] = [await world.listing(), someone(), someone()];
      const { body } = await hold(ann, listing);
      const stream = await listen(ann, { hold_id: body.id });
      const kept = (one: StreamEvent) => is('hold', { id: body.id, state: 'held' })(one) && sinceTaken(one) > HOLD_TTL_S * 1000;
      const sinceTaken = ({ data }: StreamEvent) => Date.parse(String(data.expires_at)) - Date.parse(body.expires_at);
      await stream.next(kept);
      stream[Symbol.dispose]();
      const again = await listen(ann, { hold_id: body.id }, { url: second.url });
      await again.next(is('hold', { id: body.id, state: 'held' }));
      expect((await hold(bob, listing)).status).toBe(409);
      again[Symbol.dispose]();
      const left = Date.now();
      await until(async () => (await hold(bob, listing)).status === 201);
      expect(Date.now() - left).toBeLessThan((HOLD_TTL_S + 2) * 1000);
      using late = await listen(ann, { hold_id: body.id });
      expect((await late.next(is('hold'))).data).toMatchObject({ id: body.id, state: 'lost', mine: true });
    });
  });

  describe('streams', () => {
    it('tell guest and host of their booking, and watchers of its nights, without a name', async () => {
      const [listing, ann, bob] = [await world.listing(), someone(), someone()];
      const { body } = await hold(ann, listing);
      using watching = await listen(bob, { listing_id: listing.id }, { url: second.url });
      const seen = await watching.next(is('hold', { state: 'held' }));
      expect(seen.data).toMatchObject({ id: null, mine: false, listing_id: listing.id, check_in: soon });
      expect(seen.data.seconds_left).toBeLessThanOrEqual(HOLD_TTL_S);
      using mine = await listen(ann, { listing_id: listing.id, hold_id: body.id });
      await mine.next(is('hold', { id: body.id, state: 'held' }));
      const { body: booking } = await book(ann, listing);
      const told = await mine.next(is('booking'));
      expect(told.data).toMatchObject({ previous_status: null, booking: { id: booking.id, status: 'pending' } });
      await mine.next(is('hold', { id: body.id, state: 'booked' }));
      await watching.next(is('hold', { state: 'released' }));
      const nights = { change: 'nights', from: soon, to: addDays(soon, 3) };
      await watching.next(is('availability', { ...nights, free: false }));
      await world.decide(booking, 'cancel');
      await watching.next(is('availability', { ...nights, free: true }));
      expect((await mine.next(is('booking', { previous_status: 'pending' }))).data).toMatchObject({
        booking: { status: 'cancelled' },
      });
      expect(JSON.stringify(watching.events)).not.toContain(ann.id);
      expect(mine.events.filter(is('hold', { mine: false }))).toEqual([]);
      expect(watching.of('booking')).toEqual([]);
    });

    it('open by a ticket, once, or by the cookie', async () => {
      const ann = someone();
      const url = `${first()}/api/live/stream`;
      const ticket = await ticketOf(ann, second.url);
      using stream = await EventSource.open(`${url}?ticket=${ticket}`);
      await until(() => stream.beats > 0);
      await expect(EventSource.open(`${url}?ticket=${ticket}`)).rejects.toThrow('unauthenticated');
      await expect(EventSource.open(url)).rejects.toThrow('unauthenticated');
      await expect(EventSource.open(`${url}?ticket=${'x'.repeat(200)}`)).rejects.toThrow('400');
      await expect(EventSource.open(url, { authorization: `Bearer ${ann.token}` })).rejects.toThrow('unauthenticated');
      await expect(EventSource.open(url, { cookie: 'roost_stream=nonsense' })).rejects.toThrow('unauthenticated');
      using byCookie = await EventSource.open(url, { cookie: `roost_stream=${ann.token}` });
      await until(() => byCookie.beats > 0);
    });

    it('are three a user here, and counted without scrapes and probes', async () => {
      const ann = someone();
      const { url } = second;
      const connections = async () => {
        const text = await (await fetch(`${url}/metrics`)).text();
        return Number(/^connections\{.*\} (\d+)$/m.exec(text)?.[1]);
      };
      await until(async () => (await connections()) === 0);
      const streams = await Promise.all([listen(ann, {}, { url }), listen(ann, {}, { url }), listen(ann, {}, { url })]);
      expect(await connections()).toBe(3);
      await expect(listen(ann, {}, { url })).rejects.toThrow('too_many_streams');
      streams[0]?.[Symbol.dispose]();
      await until(async () => (await connections()) === 2);
      streams.forEach((stream) => stream[Symbol.dispose]());
      await until(async () => (await connections()) === 0);
    });

    it('end when their token does', async () => {
      const stream = await listen(world.stack.actors.newTraveler(2));
      await until(() => stream.ended);
      expect(stream.retryMs).toBeGreaterThan(0);
    });
  });

  describe('when something fails', () => {
    const bookings = async (actor: Actor, count: number) => {
      const made = [];
      for (let i = 0; i < count; i++) made.push((await book(actor, await world.listing())).body.id);
      return made;
    };
    const bookingIds = (stream: EventSource) => [
      ...new Set(stream.of('booking').map(({ data }) => (data.booking as Booking).id)),
    ];

    it('of a replica that was killed the streams go on at another and lose nothing, and its nights become free', async () => {
      const [listing, ann, bob] = [await world.listing(), someone(), someone()];
      const { body } = await hold(ann, listing, 0, 3, second.url);
      const before = await listen(ann, { hold_id: body.id }, { url: second.url });
      await until(() => before.lastEventId); // it knows where it is though nothing was told yet
      const made = await bookings(ann, 2);
      await until(() => bookingIds(before).length === 2);
      expect((await hold(bob, listing)).status).toBe(409);
      await second.stop('SIGKILL');
      const killed = Date.now();
      const freeAfter = until(async () => (await hold(bob, listing)).status === 201).then(() => Date.now() - killed);
      await until(() => before.ended);
      made.push(...(await bookings(ann, 3)));
      using after = await listen(ann, {}, { last: before.lastEventId });
      await until(() => bookingIds(after).length === 3);
      // Each once; in which order two bookings are told nobody promises, for they come by different partitions.
      expect([...bookingIds(before), ...bookingIds(after)].toSorted()).toEqual(made.toSorted());
      using byQuery = await listen(ann, { last_event_id: before.lastEventId });
      await until(() => bookingIds(byQuery).length === 3);
      expect(await freeAfter).toBeLessThan((HOLD_TTL_S + 3) * 1000);
      await startSecond();
    });

    it('a replica that is shut down sends its readers away with a word, at once', async () => {
      const ann = someone();
      const before = await listen(ann, {}, { url: second.url });
      await until(() => before.lastEventId);
      const began = Date.now();
      const stopped = second.stop('SIGTERM');
      await until(() => before.ended);
      expect(before.retryMs).toBeGreaterThan(0);
      const made = await bookings(ann, 1);
      using after = await listen(ann, {}, { last: before.lastEventId });
      await until(() => bookingIds(after).length === 1);
      expect(bookingIds(after)).toEqual(made);
      expect((await stopped).signal).toBeNull();
      expect(Date.now() - began).toBeLessThan(20_000);
    });

    it('Redis that stands still: stays are booked, nobody holds, and streams tell all of it afterwards', async () => {
      const [listing, ann] = [await world.listing(), someone()];
      using stream = await listen(ann);
      redis.freeze();
      try {
        const began = Date.now();
        expect((await book(ann, listing)).status).toBe(201);
        expect(Date.now() - began).toBeLessThan(2000);
        expect(await hold(ann, listing, 10)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      } finally {
        redis.thaw();
      }
      await until(() => bookingIds(stream).length === 1);
      await until(async () => (await hold(ann, listing, 10)).status === 201);
    });

    it('Redis that lost everything: its holder is told, another may hold, and one books', async () => {
      const [listing, ann, bob] = [await world.listing(), someone(), someone()];
      const { body } = await hold(ann, listing);
      using stream = await listen(ann, { hold_id: body.id });
      await stream.next(is('hold', { state: 'held' }));
      const admin = new Redis(redis.url);
      await admin.flushall();
      admin.disconnect();
      const taken = await until(async () => {
        const answer = await hold(bob, listing);
        return answer.status === 201 ? answer.body : null;
      });
      expect(taken.fencing_token).toBeGreaterThan(body.fencing_token);
      await stream.next(is('hold', { id: body.id, state: 'lost' }));
      expect(await book(ann, listing)).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
      expect((await book(bob, listing)).status).toBe(201);
    });
  });
});
