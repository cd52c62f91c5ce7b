import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '#contracts';
import { until } from '#testing';
import { brokenInvariants } from './support/sound.ts';
import { World } from './support/world.ts';

describe('killed in the middle', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world[Symbol.asyncDispose]());
  afterEach(async () => expect(await brokenInvariants(world)).toEqual([]), 70_000);

  /** Restarts an app so that it kills itself at a point, does `work`, waits for the death, and starts it healthy again. */
  async function killedAt(app: 'booking' | 'payment', failpoint: string, work: () => Promise<unknown>): Promise<void> {
    await world.stack.rearm(app, failpoint);
    const working = work().catch(() => null);
    await world.stack.death(app);
    await working;
    await world.stack.launch(app);
  }

  const statusOf = async (guestId: string) => {
    const { rows } = await world.bookingDb.query<{ id: string; status: string; payment_status: string }>(
      'SELECT id, status, payment_status FROM bookings WHERE guest_id = $1',
      [guestId],
    );
    return rows[0];
  };

  it('between claim and authorise: the booking is undone, the nights and the key are free again', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const key = { 'idempotency-key': randomUUID() };
    const post = () => guest.post<Booking & { code?: string }>('/api/bookings', world.stay(listing), key);
    await killedAt('booking', 'booking.after-claim', post);
    const retried = await until(async () => {
      const answer = await post();
      return answer.status === 201 ? answer : null;
    });
    expect(retried.body.status).toBe('pending');
  });

  it('after authorise, before the outcome is stored: the booking is finished, and the retry gets its answer', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const key = { 'idempotency-key': randomUUID() };
    const post = () => guest.post<Booking>('/api/bookings', world.stay(listing), key);
    await killedAt('booking', 'booking.after-authorize', post);
    await until(async () => (await statusOf(guest.id))?.status === 'pending');
    const retried = await post();
    expect([retried.status, retried.body.status]).toEqual([201, 'pending']);
    expect(retried.headers.get('idempotent-replayed')).toBe('true');
  });

  it('payment, after the provider reserved: nothing is charged and the nights are free', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    await killedAt('payment', 'payment.after-provider-authorize', () => guest.post('/api/bookings', world.stay(listing)));
    await until(async () => (await statusOf(guest.id))?.payment_status === 'voided', 30_000);
    expect((await world.guest().post('/api/bookings', world.stay(listing))).status).toBe(201);
  });

  it('payment, after the provider captured: the capture is found and booked once', async () => {
    const { guest, booking } = await world.booked();
    await killedAt('payment', 'payment.after-provider-capture', () => world.decide(booking, 'accept'));
    await world.seen(guest, booking.id, { status: 'confirmed', payment_status: 'captured' }, 30_000);
  });

  it('payment, after the provider refunded: the refund is booked once', async () => {
    const { guest, booking } = await world.booked();
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    await killedAt('payment', 'payment.after-provider-refund', () =>
      guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' }),
    );
    await world.seen(guest, booking.id, { status: 'cancelled', payment_status: 'refunded' }, 30_000);
  });

  it('booking, after payment captured and before it is stored: the booking is confirmed', async () => {
    const { guest, booking } = await world.booked();
    await killedAt('booking', 'booking.before-settle_capture', () => world.decide(booking, 'accept'));
    await world.seen(guest, booking.id, { status: 'confirmed' }, 30_000);
  });

  it('the relay, after publishing and before the mark: events go out again and change nothing', async () => {
    const { guest, booking } = await world.booked();
    await killedAt('booking', 'relay.after-publish', () =>
      guest.put(`/api/bookings/${booking.id}`, { special_requests: 'late arrival' }),
    );
    await world.seen(guest, booking.id, { special_requests: 'late arrival', version: 2 });
  });

  it('booking, by chance, under load: every acknowledged booking exists at its price', async () => {
    const listings = await Promise.all(Array.from({ length: 5 }, () => world.listing()));
    const acknowledged: Booking[] = [];
    const storm = Promise.all(
      Array.from({ length: 120 }, async (_, i) => {
        const listing = listings[i % listings.length]!;
        const answer = await world
          .guest()
          .post<Booking>('/api/bookings', world.stay(listing), { 'idempotency-key': randomUUID() })
          .catch(() => null);
        if (answer?.status === 201) acknowledged.push(answer.body);
      }),
    );
    await until(() => acknowledged.length > 0);
    await world.stack.stop('booking');
    await storm;
    await world.stack.launch('booking');
    for (const booking of acknowledged) {
      const { rows } = await world.bookingDb.query<{ total_minor: string }>('SELECT total_minor FROM bookings WHERE id = $1', [
        booking.id,
      ]);
      expect(Number(rows[0]?.total_minor)).toBe(booking.total_price * 100);
    }
  });
});

describe('time passing', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ env: { REQUEST_EXPIRES_MINUTES: '0.02' } });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  it('ends a request nobody answers, gives the money up and frees the nights', async () => {
    const { guest, booking, listing } = await world.booked();
    await world.seen(guest, booking.id, { status: 'cancelled', cancellation_reason: 'expired', payment_status: 'voided' });
    expect((await world.guest().post('/api/bookings', world.stay(listing))).status).toBe(201);
  });

  it('completes a stay after its check-out', async () => {
    const listing = await world.listing({ instant_book: true });
    const { guest, booking } = await world.booked({}, listing);
    await world.moveStay(booking.id, '2026-01-01', '2026-01-04');
    await world.seen(guest, booking.id, { status: 'completed', payment_status: 'captured' });
  });
});
