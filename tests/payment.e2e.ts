import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, localTimeIn, type RefundPreview } from '#contracts';
import { until } from '#testing';
import { audit } from '../tools/audit/audit.ts';
import { brokenInvariants } from './support/sound.ts';
import { World } from './support/world.ts';

/** A time zone in which check-in was today, some hours ago. */
function afternoon(): string {
  const zones = Array.from({ length: 24 }, (_, i) => `Etc/GMT${i > 11 ? '-' : '+'}${Math.abs(i - 11)}`);
  return zones.find((zone) => localTimeIn(zone, new Date()).hour === 18) ?? 'UTC';
}

describe('the money of a booking', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    expect(await brokenInvariants(world)).toEqual([]);
    await world[Symbol.asyncDispose]();
  });

  const ledgerOf = async (bookingId: string) => {
    const { rows } = await world.paymentDb.query<{ kind: string; account: string; amount_minor: string }>(
      `SELECT kind, account, amount_minor FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id WHERE booking_id = $1`,
      [bookingId],
    );
    return rows.map((row) => [row.kind, row.account.split(':')[0], Number(row.amount_minor)]);
  };

  it('is taken when the host accepts, and stands in the ledger once', async () => {
    const { guest, booking } = await world.booked();
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed', payment_status: 'captured' });
    expect(await ledgerOf(booking.id)).toEqual(
      expect.arrayContaining([
        ['capture', 'provider', 36_000],
        ['capture', 'host', -36_000],
      ]),
    );
  });

  it('is taken at once where nobody has to accept', async () => {
    const listing = await world.listing({ instant_book: true });
    const { booking } = await world.booked({}, listing);
    expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'captured' });
  });

  it('is not taken when the card is declined: 402, and the nights are free', async () => {
    const listing = await world.listing();
    const declined = await world
      .guest()
      .post<{ code: string }>('/api/bookings', world.stay(listing, { payment_method: 'pm_card_chargeDeclined' }));
    expect([declined.status, declined.body.code]).toEqual([402, 'payment_declined']);
    expect((await world.guest().post('/api/bookings', world.stay(listing))).status).toBe(201);
  });

  it.each(['pm_slow', 'pm_error'])(
    'is not taken when the provider does not answer (%s): 503, and the nights are free',
    async (method) => {
      const listing = await world.listing();
      const started = performance.now();
      const answer = await world.guest().post<{ code: string }>('/api/bookings', world.stay(listing, { payment_method: method }));
      expect([answer.status, answer.body.code]).toEqual([503, 'payment_unavailable']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(2500);
      expect((await world.guest().post('/api/bookings', world.stay(listing))).status).toBe(201);
    },
  );

  it('comes to nothing when the reservation of a slow provider arrives late', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    await guest.post('/api/bookings', world.stay(listing, { payment_method: 'pm_slow' }));
    const { rows } = await world.bookingDb.query<{ id: string }>('SELECT id FROM bookings WHERE guest_id = $1', [guest.id]);
    const id = rows[0]!.id;
    await until(async () => (await world.payment(id)).status === 'voided', 30_000);
    const charge = await world.paymentDb.query<{ voided: boolean; captured_minor: string }>(
      'SELECT * FROM sandbox.charges WHERE key = $1',
      [id],
    );
    expect(charge.rows[0]).toMatchObject({ voided: true });
    expect(Number(charge.rows[0]?.captured_minor)).toBe(0);
  });

  it('fails at capture: the booking is cancelled and the nights are free', async () => {
    const listing = await world.listing();
    const { guest, booking } = await world.booked({ payment_method: 'pm_card_visa_captureDeclined' }, listing);
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'cancelled', cancellation_reason: 'payment_failed' });
    expect(await ledgerOf(booking.id)).toEqual([]);
    expect((await world.guest().post('/api/bookings', world.stay(listing))).status).toBe(201);
  });

  it('is given up when the guest cancels before the host answers', async () => {
    const { guest, booking } = await world.booked();
    const { status, body } = await guest.put<Booking>(`/api/bookings/${booking.id}`, {
      status: 'cancelled',
      reason: 'plans changed',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'cancelled', refund_amount: 0, cancellation_reason: 'plans changed' });
    await until(async () => (await world.payment(booking.id)).status === 'voided');
  });

  it.each([
    ['flexible', 1, 0, 0],
    ['flexible', 3, 100, 36_000],
    ['moderate', 3, 50, 18_000],
    ['moderate', 7, 100, 36_000],
    ['strict', 8, 50, 18_000],
    ['strict', 3, 0, 0],
  ] as const)('comes back by the %s policy, %i days before: %i %%', async (policy, days, _percent, refund) => {
    const listing = await world.listing({ cancellation_policy: policy, time_zone: 'UTC' });
    const today = new Date().toISOString().slice(0, 10);
    // One day ahead is less than 24 hours before 15:00 only in the evening; today's check-in always is.
    const check_in = addDays(today, policy === 'flexible' && days === 1 ? 0 : days);
    const { guest, booking } = await world.booked({ check_in, check_out: addDays(check_in, 3) }, listing);
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    const preview = await guest.get<RefundPreview>(`/api/bookings/${booking.id}/refund-preview`);
    expect(preview.body).toMatchObject({ refund_amount: refund / 100, currency: 'USD', policy });
    expect((await world.guest().get(`/api/bookings/${booking.id}/refund-preview`)).status).toBe(404);
    const { body } = await guest.put<Booking>(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    expect([body.status, body.refund_amount]).toEqual(['cancelled', refund / 100]);
    if (refund > 0) await world.seen(guest, booking.id, { payment_status: 'refunded' });
    const refunds = (await ledgerOf(booking.id)).filter(([kind]) => kind === 'refund');
    expect(refunds).toHaveLength(refund > 0 ? 2 : 0);
  });

  it.each([
    ['flexible', 36_000],
    ['moderate', 18_000],
    ['strict', 0],
  ] as const)(
    'comes back for unused nights by the %s policy when the guest leaves early',
    async (cancellation_policy, refund) => {
      const listing = await world.listing({ instant_book: true, cancellation_policy, time_zone: afternoon() });
      const check_in = localTimeIn(listing.time_zone, new Date()).date;
      const { guest, booking } = await world.booked({ check_in, check_out: addDays(check_in, 4) }, listing);
      const leave = (check_out: string) => guest.put<Booking & { code?: string }>(`/api/bookings/${booking.id}`, { check_out });
      expect((await leave(addDays(check_in, 4))).body.code).toBe('departure_invalid');
      const left = await leave(addDays(check_in, 1));
      expect(left.body).toMatchObject({ status: 'confirmed', check_out: addDays(check_in, 1), refund_amount: refund / 100 });
      await world.seen(guest, booking.id, { payment_status: refund > 0 ? 'partially_refunded' : 'captured' });
      const back = (await ledgerOf(booking.id)).filter(([kind, account]) => kind === 'refund' && account === 'host');
      expect(back.map(([, , amount]) => amount)).toEqual(refund > 0 ? [refund] : []);
      expect((await leave(addDays(check_in, 2))).status).toBe(409);
      const next = { check_in: addDays(check_in, 1), check_out: addDays(check_in, 4) };
      expect((await world.guest().post('/api/bookings', world.stay(listing, next))).status).toBe(201);
      const findings = await audit({ booking: world.bookingDb, payment: world.paymentDb });
      // Other tests of this file leave payments that are still being looked into.
      expect(findings.flatMap(({ violations }) => violations).filter((row) => row.includes(booking.id))).toEqual([]);
    },
  );

  it('comes back whole when the host cancels', async () => {
    const listing = await world.listing({ cancellation_policy: 'strict' });
    const { guest, booking } = await world.booked({}, listing);
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    await world.decide(booking, 'cancel');
    const cancelled = await world.seen(guest, booking.id, { status: 'cancelled', payment_status: 'refunded' });
    expect(cancelled.refund_amount).toBe(360);
  });

  it('is taken once, though the decision arrives three times', async () => {
    const { guest, booking } = await world.booked();
    const eventId = randomUUID();
    for (let i = 0; i < 3; i++) await world.decide(booking, 'accept', eventId);
    await world.decide(booking, 'accept');
    const confirmed = await world.seen(guest, booking.id, { status: 'confirmed' });
    expect(confirmed.version).toBe(3); // created, accepted, confirmed
    expect((await ledgerOf(booking.id)).length).toBe(2);
  });

  it('cannot be told to move by anyone but a service', async () => {
    const { booking } = await world.booked();
    const path = `/internal/payments/${booking.id}/capture`;
    const at = (actor?: Parameters<typeof world.stack.actors.client>[1]) =>
      world.stack.actors.client(world.stack.url('payment'), actor).post(path);
    expect((await at()).status).toBe(401);
    expect((await at(world.stack.actors.newTraveler())).status).toBe(403);
    expect((await at(world.stack.actors.newOwner())).status).toBe(403);
  });

  it('never stands unbalanced in the ledger', async () => {
    const { booking } = await world.booked();
    const insert = `WITH t AS (INSERT INTO ledger_transactions (booking_id, kind, currency) VALUES ($1, 'capture', 'USD') RETURNING id)
      INSERT INTO ledger_entries SELECT id, 'provider', 100 FROM t`;
    await expect(world.paymentDb.query(insert, [booking.id])).rejects.toThrow(/does not sum to zero/);
    await expect(world.paymentDb.query('UPDATE ledger_entries SET amount_minor = 1')).rejects.toThrow(/append-only/);
  });
});
