import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Coupons, type Listing, type Quote } from '#contracts';
import { aListing, publishCoupons, publishListings, until } from '#testing';
import { soon, World } from './support/world.ts';

type Refused = { code?: string };

const pricing = {
  weekend_price: 150,
  cleaning_fee: 40,
  weekly_discount: 10,
  extra_guest: { after: 2, price: 15 },
  taxes: [{ name: 'VAT', percent: 7.5 }],
};

type Refusal = { status: number; body: Refused };

describe('a coupon', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'property'] });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const { id: _i, host_id: _h, time_zone: _t, is_active: _a, version: _v, rating: _r, ...shown } = aListing('');
  const { review_count: _c, created_at: _d, updated_at: _u, ...home } = shown;

  it('is set by the host, taken off a quote, and seen by nobody else', async () => {
    const { actors } = world.stack;
    const [host, rival, guest] = [actors.newOwner(), actors.newOwner(), world.guest()];
    const asked = (who: typeof host) => actors.client(world.stack.url('property'), who);
    const { body: listing } = await asked(host).post<Listing>('/api/properties', home);
    const path = `/api/properties/${listing.id}/coupons`;
    const coupons = [
      { code: 'friends-10', percent: 10 },
      { code: 'GUEST-OF-HONOUR', percent: 100 },
      { code: 'BYGONE', amount: 5, valid_until: '2026-01-01' },
    ];
    expect((await asked(host).put(path, { coupons })).status).toBe(200);
    expect((await asked(host).get<Coupons>(path)).body.coupons[0]).toEqual({ code: 'FRIENDS-10', percent: 10 });
    expect((await asked(rival).get(path)).status).toBe(403);
    expect(JSON.stringify((await asked(rival).get(`/api/properties/${listing.id}`)).body)).not.toContain('FRIENDS');

    const { payment_method: _p, ...stay } = world.stay(listing);
    const quote = (coupon: string) => guest.post<Quote & Refused>('/api/bookings/quote', { ...stay, coupon });
    const { body } = await until(async () => {
      const answer = await quote('Friends-10');
      return answer.status === 200 && answer;
    });
    expect(body.lines).toContainEqual({ kind: 'coupon', label: 'Coupon FRIENDS-10', amount: -36 });
    for (const code of ['BYGONE', 'NO-SUCH']) {
      const refused: Refusal = await quote(code);
      expect([refused.status, refused.body.code]).toEqual([422, 'coupon_invalid']);
    }
    const events = await world.bookingDb.query<{ coupons: object }>('SELECT coupons FROM listing_coupons');
    expect(JSON.stringify(events.rows)).not.toContain('FRIENDS');
  });

  it('may make a stay free: it is booked and cancelled without moving money', async () => {
    const listing = await world.listing({ instant_book: true, cancellation_policy: 'flexible' });
    await publishCoupons(listing.id, [{ code: 'FREE', percent: 100 }]);
    const guest = world.guest();
    const { payment_method: _p, ...stay } = world.stay(listing, { coupon: 'FREE' });
    const { body: quoted } = await until(async () => {
      const answer = await guest.post<Quote>('/api/bookings/quote', stay);
      return answer.status === 200 && answer;
    });
    const { status, body } = await guest.post<Booking>('/api/bookings', world.stay(listing, { quote_id: quoted.quote_id }));
    expect([status, body.status, body.total_price]).toEqual([201, 'confirmed', 0]);
    const { rows } = await world.paymentDb.query('SELECT 1 FROM ledger_transactions WHERE booking_id = $1', [body.id]);
    expect(rows).toHaveLength(0);
    const cancelled = await guest.put<Booking>(`/api/bookings/${body.id}`, { status: 'cancelled' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', refund_amount: 0, payment_status: 'kept' });
  });
});

describe('a quote', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const anyone = () => world.stack.actors.client(world.stack.url('booking'));
  const quote = async (listing: Listing, fields: Record<string, unknown> = {}) => {
    const { payment_method: _, ...stay } = world.stay(listing, fields);
    return anyone().post<Quote & Refused>('/api/bookings/quote', stay);
  };
  /** The host sets another price, and booking has heard of it. */
  const reprice = async (listing: Listing, fields: Partial<Listing>) => {
    await publishListings([{ ...listing, version: listing.version + 1, ...fields }]);
    await until(async () => {
      const { rows } = await world.bookingDb.query('SELECT version FROM listing_terms WHERE listing_id = $1', [listing.id]);
      return rows[0].version === listing.version + 1;
    });
  };

  it('tells each night with its rule, and lines that add up to the total', async () => {
    const { status, body } = await quote(await world.listing({ pricing }), { check_out: addDays(soon, 7), guest_count: 3 });
    expect(status).toBe(200);
    expect(body.nights.map(({ date }) => date)).toEqual(Array.from({ length: 7 }, (_, i) => addDays(soon, i)));
    expect(body.nights.filter(({ rule, price }) => rule === 'weekend' && price === 150)).toHaveLength(2);
    expect(body.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['nights', 900],
      ['discount', -90],
      ['extra_guests', 105],
      ['cleaning', 40],
      ['tax', 71.63],
    ]);
    expect(body.total_price).toBe(1026.63);
    expect(Date.parse(body.expires_at) - Date.now()).toBeGreaterThan(14 * 60_000);
  });

  it('is what a booking without it costs too, and is kept on the booking', async () => {
    const listing = await world.listing({ pricing });
    const { body: quoted } = await quote(listing);
    const { booking } = await world.booked({}, listing);
    expect(booking.total_price).toBe(quoted.total_price);
    expect(booking.price_breakdown).toEqual({ nights: 3, lines: quoted.lines, nightly: quoted.nights });
  });

  it('holds, though the host has changed the price meanwhile', async () => {
    const listing = await world.listing();
    const { body: quoted } = await quote(listing);
    await reprice(listing, { price_per_night: 500, pricing });
    const { booking } = await world.booked({ quote_id: quoted.quote_id }, listing);
    expect(booking.total_price).toBe(360);
    expect((await world.payment(booking.id)).amount_minor).toBe(36_000);
    expect((await quote(listing)).body.total_price).toBeGreaterThan(1500);
  });

  it('is refused when it is forged, or for another stay or home', async () => {
    const listing = await world.listing();
    const { quote_id } = (await quote(listing)).body;
    const [terms, signature] = quote_id.split('.');
    const other = (await quote(await world.listing({ price_per_night: 1 }))).body.quote_id;
    const forged = `${other.split('.')[0]}.${signature}`;
    for (const [fields, id] of [
      [{}, forged],
      [{}, other],
      [{}, `${terms}.`],
      [{}, 'nonsense'],
      [{ guest_count: 3 }, quote_id],
      [{ check_out: addDays(soon, 4) }, quote_id],
    ] as const) {
      const stay = world.stay(listing, { ...fields, quote_id: id });
      const { status, body } = await world.guest().post<Refused>('/api/bookings', stay);
      expect([status, body.code]).toEqual([422, 'quote_invalid']);
    }
    expect((await world.guest().post('/api/bookings', world.stay(listing, { quote_id }))).status).toBe(201);
  });

  it('is not given for a stay that could not be booked', async () => {
    const listing = await world.listing({ min_nights: 2, stay_rules: { booking_window_days: 40 } });
    expect((await quote(listing, { check_in: addDays(soon, 11), check_out: addDays(soon, 14) })).body.code).toBe(
      'booking_window',
    );
    expect((await quote(listing, { check_out: addDays(soon, 1) })).body.code).toBe('min_nights');
    expect((await quote(listing, { guest_count: 9 })).body.code).toBe('over_capacity');
    expect((await quote(listing, { listing_id: crypto.randomUUID() })).status).toBe(404);
    expect((await quote(listing, { price: 1 })).status).toBe(400);
  });

  it('ends when its time is over', async () => {
    await world.stack.stop('booking', 'SIGTERM');
    await world.stack.launch('booking', { QUOTE_TTL_S: '1' });
    const listing = await world.listing();
    const { quote_id } = (await quote(listing)).body;
    const guest = world.guest();
    // A card that is declined leaves nothing behind, so that the same quote can be tried until it has expired.
    const stay = world.stay(listing, { quote_id, payment_method: 'pm_card_chargeDeclined' });
    await until(async () => (await guest.post<Refused>('/api/bookings', stay)).body.code === 'quote_expired');
    expect((await guest.post<Booking>('/api/bookings', world.stay(listing))).status).toBe(201);
  });
});
