import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Listing, type NotificationPage, type Waitlist, type WaitlistEntry } from '#contracts';
import { Client, type Client as ApiClient, until } from '#testing';
import { freePort } from '../tools/engines/ports.ts';
import { type RunningApp, startApp } from '../tools/launcher/start-apps.ts';
import { brokenInvariants } from './support/sound.ts';
import { soon, World } from './support/world.ts';

type Waiting = { id: string; api: ApiClient; inbox: ApiClient };
type Refused = { code: string };

describe('waiting for nights', () => {
  let world: World;
  let second: RunningApp;
  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'notification'] });
    const { stage } = world.stack;
    const urls = { ...stage.urls, booking: `http://127.0.0.1:${await freePort()}` };
    second = await startApp('booking', { ...stage, urls, logDir: join(stage.logDir, 'second') });
  });
  afterAll(async () => {
    await second.stop();
    await world[Symbol.asyncDispose]();
  });

  function someone(): Waiting {
    const { actors, url } = { actors: world.stack.actors, url: (app: string) => world.stack.url(app) };
    const traveler = actors.newTraveler();
    const at = (app: string) => actors.client(url(app), traveler);
    return { id: traveler.id, api: at('booking'), inbox: at('notification') };
  }

  const stayIn = (listing: Listing, from = 0, nights = 3) => ({
    listing_id: listing.id,
    check_in: addDays(soon, from),
    check_out: addDays(soon, from + nights),
    guest_count: 2,
  });

  async function wait(listing: Listing, from = 0, nights = 3): Promise<Waiting> {
    const who = someone();
    expect((await who.api.post('/api/bookings/waitlist', stayIn(listing, from, nights))).status).toBe(201);
    return who;
  }

  const entries = async ({ api }: Waiting) => (await api.get<Waitlist>('/api/bookings/waitlist')).body.entries;
  const isOnTurn = async (who: Waiting) => (await entries(who))[0]?.status === 'your_turn';
  const told = async ({ inbox }: Waiting) => (await inbox.get<NotificationPage>('/api/notifications')).body.notifications;
  const cancel = (guest: ApiClient, { id }: Booking) => guest.put(`/api/bookings/${id}`, { status: 'cancelled' });
  /** No clock can be turned: a turn is moved into the past instead. */
  const endTurn = async ({ id }: Waiting) => {
    await world.bookingDb.query('UPDATE waitlist SET turn_until = now() WHERE traveler_id = $1', [id]);
    await world.bookingDb.query('UPDATE freed_nights SET due_at = now()');
  };
  /** Resolves when all that was freed has been looked at, and says how often these people were given a turn. */
  const turns = async (...people: Waiting[]): Promise<number[]> => {
    await until(async () => {
      const { rows } = await world.bookingDb.query('SELECT 1 FROM freed_nights WHERE due_at <= now()');
      return rows.length === 0;
    });
    const sql = `SELECT message ->> 'traveler_id' AS id FROM booking_events WHERE type = 'waitlist_turn_came'`;
    const { rows } = await world.bookingDb.query<{ id: string }>(sql);
    return people.map(({ id }) => rows.filter((row) => row.id === id).length);
  };

  it('tells the first when they are free, the next when that turn is over, and each once', async () => {
    const { guest, booking, listing } = await world.booked();
    const people = [await wait(listing), await wait(listing, -1), await wait(listing, 2, 1)] as const;
    const [first, next, last] = people;
    expect((await entries(last))[0]).toMatchObject({ status: 'waiting', ahead: 1 });
    expect(await turns(...people)).toEqual([0, 0, 0]);
    await cancel(guest, booking);
    await until(() => isOnTurn(first));
    const [notification] = await until(async () => ((await told(first)).length ? told(first) : null));
    expect(notification).toMatchObject({ kind: 'nights_free', booking_id: null, listing_id: listing.id });
    expect(notification?.text).toContain('in 2 hours the next in line is told');
    expect(await turns(...people)).toEqual([1, 0, 0]);

    await endTurn(first);
    await until(() => isOnTurn(next));
    await until(() => isOnTurn(last)); // whose nights are others than those of the next
    await endTurn(next);
    await endTurn(last);
    expect(await turns(...people)).toEqual([1, 1, 1]); // all know; it is told again only when somebody has had the nights
    for (const who of people) await until(async () => (await told(who)).length === 1);
  });

  it('ends for one who books, and goes on for the others when the nights are free again', async () => {
    const { guest, booking, listing } = await world.booked();
    const [first, next] = [await wait(listing), await wait(listing)];
    await cancel(guest, booking);
    await until(() => isOnTurn(first));
    const stay = { ...world.stay(listing), payment_method: 'pm_card_chargeDeclined' };
    expect((await first.api.post('/api/bookings', stay)).status).toBe(402);
    expect(await entries(first)).toHaveLength(1); // a card that is declined costs nobody the place
    const { body: stands } = await first.api.post<Booking>('/api/bookings', world.stay(listing));
    expect(await entries(first)).toEqual([]);
    expect(await turns(first, next)).toEqual([1, 0]);
    await cancel(first.api, stands);
    await until(() => isOnTurn(next));
    expect(await turns(first, next)).toEqual([1, 1]);
  });

  it('hears of blocks that a host takes away, and of nothing once it has left', async () => {
    const listing = await world.listing();
    const service = new Client(world.stack.url('booking'), world.stack.actors.serviceToken());
    const close = (blocked: object[]) =>
      service.put(`/internal/availability/${listing.id}`, { host_id: listing.host_id, blocked });
    await close([{ from: addDays(soon, 1), to: addDays(soon, 2) }]);
    const [gone, stays] = [await wait(listing), await wait(listing)];
    const [entry] = await entries(gone);
    expect((await stays.api.delete(`/api/bookings/waitlist/${entry?.id}`)).status).toBe(404);
    expect((await gone.api.delete(`/api/bookings/waitlist/${entry?.id}`)).status).toBe(204);
    expect((await gone.api.delete(`/api/bookings/waitlist/${entry?.id}`)).status).toBe(404);
    await close([]);
    await until(() => isOnTurn(stays));
    expect(await turns(gone, stays)).toEqual([0, 1]);
  });

  it('has 20 places for each, of stays that the listing allows', async () => {
    const listing = await world.listing({ min_nights: 2 });
    const { api } = someone();
    const join = (from: number, nights = 2) =>
      api.post<WaitlistEntry & Refused>('/api/bookings/waitlist', stayIn(listing, from, nights));
    const answers = await Promise.all(Array.from({ length: 25 }, (_, i) => join(i)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ body }) => body.code === 'too_many_waiting')).toHaveLength(5);
    const { body } = await api.get<Waitlist>('/api/bookings/waitlist?per_page=5');
    expect([body.entries.length, body.pagination.total, body.pagination.has_next]).toEqual([5, 20, true]);
    const again = await api.post<WaitlistEntry>('/api/bookings/waitlist', once(body));
    expect([again.status, again.body.id, again.body.guest_count]).toEqual([200, body.entries[0]?.id, 3]);
    expect((await join(0, 1)).body.code).toBe('min_nights');
    const unknown = { ...stayIn(listing), listing_id: crypto.randomUUID() };
    expect((await api.post('/api/bookings/waitlist', unknown)).status).toBe(404);
  });

  it('tells one of ten, once, with two processes at it of which one is killed in the middle', async () => {
    const { guest, booking, listing } = await world.booked();
    const { stage } = world.stack;
    const people: Waiting[] = [];
    for (let i = 0; i < 10; i++) people.push(await wait(listing));
    expect((await turns(...people)).every((n) => n === 0)).toBe(true);
    await second.stop('SIGTERM');
    await world.stack.rearm('booking', 'waitlist.before-commit');
    const dies = world.stack.death('booking');
    await cancel(guest, booking).catch(() => undefined);
    await dies;
    await world.stack.launch('booking');
    second = await startApp('booking', {
      ...stage,
      urls: { ...stage.urls, booking: `http://127.0.0.1:${await freePort()}` },
      logDir: join(stage.logDir, 'second'),
    });
    await until(() => isOnTurn(people[0]!));
    expect(await turns(...people)).toEqual([1, ...Array.from({ length: 9 }, () => 0)]);
    await until(async () => (await told(people[0]!)).length === 1);
    expect(await brokenInvariants(world)).toEqual([]);
  });
});

/** The body that joins a place once more, for more guests. */
function once({ entries: [entry] }: Waitlist) {
  return { listing_id: entry?.listing_id, check_in: entry?.check_in, check_out: entry?.check_out, guest_count: 3 };
}
