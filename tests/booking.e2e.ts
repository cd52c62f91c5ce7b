import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking } from '#contracts';
import { aListing, publishListings, Stack, until } from '#testing';

const soon = addDays(new Date().toISOString().slice(0, 10), 30);

describe('booking and payment, with nobody else running', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ apps: ['booking', 'payment'] });
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  const asGuest = () => stack.actors.client(stack.url('booking'), stack.actors.newTraveler());
  const stay = (listingId: string, nights = 3) => ({
    listing_id: listingId,
    check_in: soon,
    check_out: addDays(soon, nights),
    guest_count: 2,
    payment_method: 'pm_card_visa',
  });
  async function aKnownListing(fields = {}) {
    const host = stack.actors.newOwner();
    const listing = aListing(host.id, fields);
    await publishListings([listing]);
    await until(async () => {
      const answer = await asGuest().post('/api/bookings', { ...stay(listing.id), guest_count: 50 });
      return answer.status === 422;
    });
    return listing;
  }

  it('books a stay once its money is reserved', async () => {
    const listing = await aKnownListing();
    const { status, body } = await asGuest().post<Booking>('/api/bookings', stay(listing.id));
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'pending', payment_status: 'authorized', total_price: 360, version: 1 });
  });

  it('sells the same nights to one of 200 guests', async () => {
    const listing = await aKnownListing();
    const guests = Array.from({ length: 200 }, asGuest);
    const started = performance.now();
    const answers = await Promise.all(
      guests.map((guest) => guest.post<{ code?: string }>('/api/bookings', stay(listing.id))),
    );
    console.log(`  200 guests after the same nights: ${Math.round(performance.now() - started)} ms`);
    const won = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status, body }) => status === 409 && body.code === 'dates_taken');
    expect([won.length, refused.length]).toEqual([1, 199]);
  });
});
