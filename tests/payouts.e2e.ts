import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Listing, type Overview, type PayoutPage, todayIn } from '#contracts';
import { type Actor, aListing, publishListings, until } from '#testing';
import { brokenInvariants } from './support/sound.ts';
import { soon, World } from './support/world.ts';

describe('what a host earns', () => {
  let world: World;
  let mongo: mongoose.Connection;
  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'owner', 'property'] });
    mongo = (await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise()).useDb('property');
  });
  afterAll(async () => {
    expect(await brokenInvariants(world)).toEqual([]);
    await mongo.close();
    await world[Symbol.asyncDispose]();
  });

  const at = (app: string, actor?: Actor) => world.stack.actors.client(world.stack.url(app), actor);
  const payoutsOf = async (host: Actor, query = '') =>
    (await at('owner', host).get<PayoutPage>(`/api/owner/payouts${query}`)).body;
  const overviewOf = async (host: Actor) => (await at('owner', host).get<Overview>('/api/owner/overview')).body;

  /** A stay at once confirmed and paid for, in a home of its own. */
  async function aPaidStay(fields: Partial<Listing> = {}) {
    const [host, guest] = [world.stack.actors.newOwner(), world.stack.actors.newTraveler()];
    const listing = aListing(host.id, {
      title: '=HYPERLINK("x")',
      instant_book: true,
      cancellation_policy: 'flexible',
      ...fields,
    });
    await publishListings([listing]);
    const booking = await until(async () => {
      const answer = await at('booking', guest).post<Booking>('/api/bookings', world.stay(listing));
      return answer.status === 201 ? answer.body : null;
    });
    await until(async () => (await overviewOf(host)).listings[0]?.next_stay?.payment?.state === 'captured');
    return { host, guest, listing, booking };
  }
  const begin = (id: string) => world.paymentDb.query('UPDATE payments SET payout_at = now() WHERE booking_id = $1', [id]);

  it('is upcoming, then due from check-in on, then paid, once', async () => {
    const { host, booking } = await aPaidStay();
    const upcoming = await payoutsOf(host);
    const amount = { booking_id: booking.id, amount: 360, currency: 'USD' };
    expect(upcoming.payouts).toMatchObject([{ ...amount, status: 'upcoming', check_in: soon, paid_at: null }]);
    expect(upcoming.payouts[0]!.due_at?.slice(0, 10)).toBe(soon);
    expect(upcoming.totals).toEqual([{ currency: 'USD', upcoming: 360, due: 0, paid: 0 }]);
    const admin = at('owner', world.stack.actors.newAdmin());
    expect((await admin.post(`/api/owner/payouts/${booking.id}/paid`)).status).toBe(404);
    await begin(booking.id);
    await until(async () => (await payoutsOf(host, '?status=due')).payouts.length === 1);
    expect((await payoutsOf(host)).totals).toEqual([{ currency: 'USD', upcoming: 0, due: 360, paid: 0 }]);
    const paid = await Promise.all([1, 2, 3].map(() => admin.post(`/api/owner/payouts/${booking.id}/paid`)));
    expect(paid.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    const { payouts, totals } = await payoutsOf(host, '?status=paid');
    expect(payouts).toMatchObject([{ ...amount, status: 'paid', paid_at: expect.any(String) as string }]);
    expect(totals).toEqual([{ currency: 'USD', upcoming: 0, due: 0, paid: 360 }]);
    expect((await payoutsOf(world.stack.actors.newOwner())).payouts).toEqual([]);
  });

  it('is a statement whose lines sum to what is owed, and no spreadsheet’s formula', async () => {
    const { host, guest, booking } = await aPaidStay();
    await begin(booking.id);
    await until(async () => (await payoutsOf(host, '?status=due')).payouts.length === 1);
    await at('booking', guest).put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    await until(async () => (await payoutsOf(host)).totals[0]?.due === 0);
    const today = todayIn('UTC', new Date());
    const path = `/api/owner/payouts/statement?from=${today}&to=${addDays(today, 2)}`;
    const answer = await fetch(world.stack.url('owner') + path, { headers: { authorization: `Bearer ${host.token}` } });
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const [head, ...lines] = (await answer.text()).trim().split('\r\n');
    expect(head).toBe('at,transaction_id,booking_id,listing,kind,account,amount,currency');
    expect(lines.map((line) => line.split(',').slice(-4).join(' ')).toSorted()).toEqual([
      'capture upcoming 360 USD',
      'payout_due due 360 USD',
      'payout_due upcoming -360 USD',
      'refund due -360 USD',
    ]);
    for (const line of lines) expect(line).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await at('owner', host).get('/api/owner/payouts/statement?from=2020-01-01&to=2026-01-01')).status).toBe(400);
  });

  it('is counted in analytics, as CSV too', async () => {
    const { host, listing } = await aPaidStay();
    for (const [query, accept] of [
      ['?format=csv', 'application/json'],
      ['', 'text/csv'],
    ] as const) {
      const headers = { authorization: `Bearer ${host.token}`, accept };
      const answer = await fetch(`${world.stack.url('owner')}/api/owner/analytics${query}`, { headers });
      expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
      const rows = (await answer.text()).split('\r\n');
      expect(rows[1]).toMatch(/^total,,,USD,360,1,3,/);
      expect(rows[2]).toBe(`listing,${listing.id},"'=HYPERLINK(""x"")",USD,360,1,3,,,`);
    }
  });

  it('stands on one screen beside every home, its stays, money and reviews, while all others are down', async () => {
    const { host, guest, listing, booking } = await aPaidStay();
    const { body: idle } = await at('property', host).post<Listing>('/api/properties', {
      ...Object.fromEntries(
        ['description', 'location', 'capacity', 'property_type', 'amenities'].map((f) => [f, listing[f as 'location']]),
      ),
      title: 'Idle',
      price_per_night: 50,
    });
    await until(async () => (await overviewOf(host)).listings.length === 2);
    const { listings, pagination } = await overviewOf(host);
    expect(pagination).toMatchObject({ total: 2, has_next: false });
    expect(listings.find(({ id }) => id === idle.id)).toMatchObject({
      title: 'Idle',
      current_stay: null,
      next_stay: null,
      rating: null,
    });
    const today = todayIn(listing.time_zone, new Date());
    const now = { check_in: today, check_out: addDays(today, 2) };
    const { body: here } = await at('booking', world.stack.actors.newTraveler()).post('/api/bookings', world.stay(listing, now));
    const busy = () => overviewOf(host).then((page) => page.listings.find(({ id }) => id === listing.id)!);
    await until(async () => (await busy()).current_stay?.payment?.state === 'captured');
    expect(await busy()).toMatchObject({
      next_stay: { booking_id: booking.id, guest_id: guest.id, status: 'confirmed', payment: { state: 'captured', amount: 360 } },
      current_stay: { booking_id: here.id, check_in: today, status: 'confirmed' },
      pending_requests: 0,
    });
    await Promise.all(['booking', 'payment', 'property'].map((app) => world.stack.stop(app)));
    expect(await busy()).toMatchObject({ next_stay: { booking_id: booking.id } });
    expect((await at('owner', host).get('/api/owner/payouts')).status).toBe(503);
    await Promise.all(['booking', 'payment', 'property'].map((app) => world.stack.launch(app)));
  });
});
