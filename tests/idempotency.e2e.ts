import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '#contracts';
import { until } from '#testing';
import { World } from './support/world.ts';

describe('an idempotency key', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  it('books once, however often and however parallel the request is made', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const key = { 'idempotency-key': randomUUID() };
    const post = () => guest.post<Booking & { code?: string }>('/api/bookings', world.stay(listing), key);
    const first = await Promise.all(Array.from({ length: 50 }, post));
    const inFlight = first.filter(({ status, body }) => status === 409 && body.code === 'idempotency_in_flight');
    const created = first.filter(({ status }) => status === 201);
    expect(created.length + inFlight.length).toBe(50);
    const later = await post();
    expect(later.status).toBe(201);
    expect(later.headers.get('idempotent-replayed')).toBe('true');
    for (const { body } of created) expect(body).toEqual(later.body);
    const { rows } = await world.bookingDb.query('SELECT 1 FROM bookings WHERE guest_id = $1', [guest.id]);
    expect(rows).toHaveLength(1);
  });

  it('answers as it did the first time, though the booking has moved on', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const key = { 'idempotency-key': 'my-one-key' };
    const first = await guest.post<Booking>('/api/bookings', world.stay(listing), key);
    await guest.put(`/api/bookings/${first.body.id}`, { status: 'cancelled' });
    const again = await guest.post<Booking>('/api/bookings', world.stay(listing), key);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('is refused for another request', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const key = { 'idempotency-key': 'k1' };
    await guest.post('/api/bookings', world.stay(listing), key);
    const other = await guest.post<{ code: string }>('/api/bookings', world.stay(listing, { guest_count: 3 }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('repeats a decline and a refusal', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const decline = () =>
      guest.post<{ code: string }>('/api/bookings', world.stay(listing, { payment_method: 'pm_card_chargeDeclined' }), {
        'idempotency-key': 'declined',
      });
    expect([(await decline()).status, (await decline()).status]).toEqual([402, 402]);
    await world.booked({}, listing);
    const taken = () => guest.post<{ code: string }>('/api/bookings', world.stay(listing), { 'idempotency-key': 'taken' });
    expect([(await taken()).body.code, (await taken()).body.code]).toEqual(['dates_taken', 'dates_taken']);
  });

  it('is free again when payment did not answer', async () => {
    const listing = await world.listing();
    const guest = world.guest();
    const key = { 'idempotency-key': 'again' };
    const slow = await guest.post('/api/bookings', world.stay(listing, { payment_method: 'pm_error' }), key);
    expect(slow.status).toBe(503);
    expect(slow.headers.get('retry-after')).toBeTruthy();
    const again = await until(async () => {
      const answer = await guest.post<Booking>('/api/bookings', world.stay(listing), key);
      return answer.status === 201 ? answer : null;
    });
    expect(again.body.status).toBe('pending');
  });

  it('belongs to its guest alone', async () => {
    const listing = await world.listing();
    const key = { 'idempotency-key': 'shared' };
    expect((await world.guest().post('/api/bookings', world.stay(listing), key)).status).toBe(201);
    expect((await world.guest().post('/api/bookings', world.stay(listing), key)).status).toBe(409);
  });

  it.each(['', 'a b', 'x'.repeat(256)])('is refused when it is %j', async (key) => {
    const { status } = await world.guest().post('/api/bookings', world.stay(await world.listing()), { 'idempotency-key': key });
    expect(status).toBe(400);
  });
});
