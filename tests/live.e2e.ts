import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Hold, type HoldPage, type Listing, type StreamTicket } from '#contracts';
import { type Actor, until } from '#testing';
import { EventSource } from './support/event-source.ts';
import { soon, World } from './support/world.ts';

const HOLD_TTL_S = 3;

describe('live', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({
      apps: ['booking', 'payment', 'live'],
      env: { HOLD_TTL_S: String(HOLD_TTL_S), HEARTBEAT_S: '1' },
    });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const someone = () => world.stack.actors.newTraveler();
  const at = (app: string, actor: Actor) => world.stack.actors.client(world.stack.url(app), actor);
  const hold = (actor: Actor, listing: Listing, from = 0, nights = 3) =>
    at('live', actor).post<Hold>('/api/live/holds', nightsOf(listing, from, nights));
  const book = (actor: Actor, listing: Listing, fields = {}) =>
    at('booking', actor).post<Booking>('/api/bookings', world.stay(listing, fields));
  const ticketOf = async (actor: Actor) => (await at('live', actor).post<StreamTicket>('/api/live/tickets')).body.ticket;
  const listen = async (actor: Actor, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    EventSource.open(
      `${world.stack.url('live')}/api/live/stream?${new URLSearchParams({ ticket: await ticketOf(actor), ...query })}`,
      headers,
    );

  const nightsOf = (listing: Listing, from: number, nights: number) => ({
    listing_id: listing.id,
    check_in: addDays(soon, from),
    check_out: addDays(soon, from + nights),
  });

  it('holds nights for one, and says to others for how long', async () => {
    const [listing, ann, bob] = [await world.listing(), someone(), someone()];
    const { status, body } = await hold(ann, listing);
    expect(status).toBe(201);
    expect(body.fencing_token).toBeGreaterThan(0);
    const refused = await hold(bob, listing, 2);
    expect(refused).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
    const { retry_after_s } = refused.body as unknown as { retry_after_s: number };
    expect(retry_after_s).toBeGreaterThan(0);
    expect(retry_after_s).toBeLessThanOrEqual(HOLD_TTL_S);
    expect(refused.headers.get('retry-after')).toBe(String(retry_after_s));
    expect((await hold(bob, listing, 3)).status).toBe(201);
  });

  it('lets only the holder book', async () => {
    const [listing, ann, bob] = [await world.listing(), someone(), someone()];
    const { body } = await hold(ann, listing);
    expect(await book(bob, listing)).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
    expect(await book(bob, listing, { hold_id: body.id })).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
    expect((await book(ann, listing, { hold_id: body.id })).status).toBe(201);
    const mine = at('live', ann);
    await until(async () => (await mine.get<HoldPage>('/api/live/holds')).body.holds.length === 0);
    expect(await hold(bob, listing)).toMatchObject({ status: 409, body: { code: 'dates_taken' } });
  });

  it('streams', async () => {
    const [listing, ann, bob] = [await world.listing(), someone(), someone()];
    const { body } = await hold(ann, listing);
    using watching = await listen(bob, { listing_id: listing.id });
    const seen = await watching.next(({ event }) => event === 'hold');
    expect(seen.data).toMatchObject({ mine: false, id: null, state: 'held', listing_id: listing.id });
    using holding = await listen(ann, { hold_id: body.id });
    await holding.next(({ event, data }) => event === 'hold' && data.state === 'held' && data.id === body.id);
    expect((await book(ann, listing)).status).toBe(201);
    await holding.next(({ event }) => event === 'booking');
    await holding.next(({ data }) => data.state === 'booked');
    await watching.next(({ event }) => event === 'availability');
    await until(() => watching.beats > 0);
  });
});
