import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type BookingPage, weekdayOf } from '#contracts';
import { brokenInvariants } from './support/sound.ts';
import { soon, World } from './support/world.ts';

type Answered = Booking & { code?: string };

describe('booking a stay, with nobody but booking and payment running', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const book = (fields: Record<string, unknown>, listing: Awaited<ReturnType<World['listing']>>) =>
    world.guest().post<{ code?: string; errors?: { path: string }[] }>('/api/bookings', world.stay(listing, fields));

  it('stands once its money is reserved', async () => {
    const { booking, listing } = await world.booked();
    expect(booking).toMatchObject({
      status: 'pending',
      payment_status: 'authorized',
      total_price: 360,
      currency: 'USD',
      version: 1,
    });
    expect(booking.host_id).toBe(listing.host_id);
    expect(booking.price_breakdown.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(booking.total_price);
  });

  it('sells the same nights to one of 200 guests, within 1.5 s and without an error', async () => {
    const listing = await world.listing();
    const guests = Array.from({ length: 200 }, () => world.guest());
    const started = performance.now();
    const answers = await Promise.all(guests.map((guest) => guest.post<{ code?: string }>('/api/bookings', world.stay(listing))));
    const elapsed = performance.now() - started;
    console.log(`  200 guests after the same nights: ${Math.round(elapsed)} ms`);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.code === 'dates_taken')).toHaveLength(199);
  });

  it('never sells a night twice when 200 stays overlap in every way', async () => {
    const listing = await world.listing();
    const wishes = Array.from({ length: 200 }, (_, i) => ({
      check_in: addDays(soon, i % 20),
      check_out: addDays(soon, (i % 20) + 1 + (i % 7)),
    }));
    const answers = await Promise.all(
      wishes.map((wish) => world.guest().post<Answered>('/api/bookings', world.stay(listing, wish))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const nights = answers.flatMap(({ status, body }) => (status === 201 ? nightsOfBooking(body) : []));
    expect(new Set(nights).size).toBe(nights.length);
    expect(nights.length).toBeGreaterThan(0);
  });

  it('lets one stay begin on the day another ends', async () => {
    const { listing } = await world.booked();
    const { status } = await book({ check_in: addDays(soon, 3), check_out: addDays(soon, 5) }, listing);
    expect(status).toBe(201);
  });

  it.each([
    ['more guests than fit', { guest_count: 5 }, 'over_capacity'],
    ['a stay below the minimum', { check_out: addDays(soon, 1) }, 'min_nights'],
    ['a stay above the maximum', { check_out: addDays(soon, 15) }, 'max_nights'],
    ['nights that are over', { check_in: '2020-01-01', check_out: '2020-01-04' }, 'in_the_past'],
    ['nights too far ahead', { check_in: addDays(soon, 800), check_out: addDays(soon, 803) }, 'too_far_ahead'],
    ['an unknown means of payment', { payment_method: 'pm_beads' }, 'unsupported_payment_method'],
  ])('refuses %s with 422', async (_what, fields, code) => {
    const listing = await world.listing({ min_nights: 2, max_nights: 10 });
    const { status, body } = await book(fields, listing);
    expect([status, body.code]).toEqual([422, code]);
    expect((await book({}, listing)).status).toBe(201); // nothing stayed behind
  });

  it.each([
    ['fewer nights than its day of check-in asks', { by_check_in_day: [{ day: weekdayOf(soon), min_nights: 4 }] }, 'min_nights'],
    ['more nights than the season has', { seasons: [{ from: soon, to: addDays(soon, 9), max_nights: 2 }] }, 'max_nights'],
    ['a check-in on another day', { check_in_days: [weekdayOf(addDays(soon, 1))] }, 'check_in_day'],
    ['short notice', { advance_notice_hours: 720 }, 'advance_notice'],
    ['a stay beyond the booking window', { booking_window_days: 20 }, 'booking_window'],
  ])('refuses %s by the rules of the host', async (_what, stay_rules, code) => {
    const early = code === 'advance_notice' ? { check_in: addDays(soon, -5), check_out: addDays(soon, -2) } : {};
    const { status, body } = await book(early, await world.listing({ stay_rules }));
    expect([status, body.code]).toEqual([422, code]);
  });

  it('keeps days of preparation after a stay free, and gives them back with it', async () => {
    const listing = await world.listing({ stay_rules: { preparation_days: 2 } });
    const { guest, booking } = await world.booked({}, listing);
    expect(booking.preparation_days).toBe(2);
    const next = { check_in: addDays(soon, 4), check_out: addDays(soon, 6) };
    expect((await book(next, listing)).body.code).toBe('dates_taken');
    expect((await book({ check_in: addDays(soon, -3), check_out: addDays(soon, -1) }, listing)).body.code).toBe('dates_taken');
    expect((await book({ check_in: addDays(soon, 5), check_out: addDays(soon, 6) }, listing)).status).toBe(201);
    expect((await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' })).status).toBe(200);
    expect((await book({ check_in: addDays(soon, 1), check_out: addDays(soon, 3) }, listing)).status).toBe(201);
    expect(await brokenInvariants(world)).toEqual([]);
  });

  it.each([
    ['a date that does not exist', { check_in: '2027-02-30' }, 'check_in'],
    ['dates turned round', { check_in: addDays(soon, 5), check_out: soon }, 'check_out'],
    ['no guests', { guest_count: 0 }, 'guest_count'],
    ['half a guest', { guest_count: 1.5 }, 'guest_count'],
    ['a listing that is no id', { listing_id: { $ne: null } }, 'listing_id'],
  ])('names the field of %s', async (_what, fields, path) => {
    const { status, body } = await book(fields, await world.listing());
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.path)).toContain(path);
  });

  it('refuses unknown fields, unknown listings and listings taken down', async () => {
    expect((await book({ price: 1 }, await world.listing())).status).toBe(400);
    expect((await book({ listing_id: crypto.randomUUID() }, await world.listing())).status).toBe(404);
    expect((await book({}, await world.listing({ is_active: false }))).status).toBe(404);
  });

  it('keeps one person to ten open bookings, even when they are asked for at once', async () => {
    const guest = world.guest();
    const listings = await Promise.all(Array.from({ length: 14 }, () => world.listing()));
    const answers = await Promise.all(
      listings.map((listing) => guest.post<{ code?: string }>('/api/bookings', world.stay(listing))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'too_many_bookings')).toHaveLength(4);
  });

  it('shows a booking to its guest and host, and to nobody else', async () => {
    const { guest, booking } = await world.booked();
    expect((await guest.get(`/api/bookings/${booking.id}`)).body).toEqual(booking);
    expect((await world.guest().get<Answered>(`/api/bookings/${booking.id}`)).status).toBe(404);
    expect((await world.guest().put(`/api/bookings/${booking.id}`, { status: 'cancelled' })).status).toBe(404);
    const mine = await guest.get<BookingPage>(`/api/bookings/user/${guest.id}?status=pending`);
    expect(mine.body.bookings.map(({ id }) => id)).toEqual([booking.id]);
    expect((await world.guest().get(`/api/bookings/user/${guest.id}`)).status).toBe(404);
  });

  it('serves on while a newer version adds columns to its tables', async () => {
    const listing = await world.listing();
    const { guest, booking } = await world.booked({}, listing);
    const tables = { bookings: world.bookingDb, listing_terms: world.bookingDb, payments: world.paymentDb };
    const alter = (change: string) =>
      Promise.all(Object.entries(tables).map(([table, db]) => db.query(`ALTER TABLE ${table} ${change}`)));
    await alter('ADD COLUMN of_a_newer_version int');
    try {
      expect((await guest.get(`/api/bookings/${booking.id}`)).body).toEqual(booking);
      const later = { check_in: addDays(booking.check_out, 5), check_out: addDays(booking.check_out, 8) };
      expect((await guest.post('/api/bookings', world.stay(listing, later))).status).toBe(201);
    } finally {
      await alter('DROP COLUMN of_a_newer_version');
    }
  });

  it('changes special requests, and refuses a version that is stale', async () => {
    const { guest, booking } = await world.booked();
    const changed = await guest.put<Answered>(`/api/bookings/${booking.id}`, { special_requests: 'A cot, please', version: 1 });
    expect(changed.body).toMatchObject({ special_requests: 'A cot, please', version: 2 });
    const stale = await guest.put<Answered>(`/api/bookings/${booking.id}`, { status: 'cancelled', version: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
  });
});

function nightsOfBooking({ check_in, check_out }: Booking): string[] {
  const nights = [];
  for (let night = check_in; night < check_out; night = addDays(night, 1)) nights.push(night);
  return nights;
}
