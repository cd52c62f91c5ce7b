import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Listing, type Review, type ReviewPage } from '#contracts';
import { type Actor, until } from '#testing';
import { World } from './support/world.ts';

const home = {
  title: 'A home to review',
  description: 'Here to be lived in and talked about.',
  price_per_night: 80,
  location: {
    address: '1 Way',
    city: 'Testville',
    state: '',
    country: 'Spain',
    coordinates: { type: 'Point', coordinates: [2.17, 41.38] },
  },
  property_type: 'apartment',
  amenities: ['wifi'],
  capacity: { max_guests: 2, bedrooms: 1, beds: 1, bathrooms: 1 },
  instant_book: true,
};

describe('reviews', () => {
  let world: World;
  let mongo: mongoose.Connection;
  beforeAll(async () => {
    world = await World.start({ apps: ['gateway', 'booking', 'payment', 'property'] });
    mongo = await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await mongo.close();
    await world[Symbol.asyncDispose]();
  });

  const as = (actor?: Actor) => world.stack.actors.client(world.stack.url('gateway'), actor);

  /** A stay that is over, ended so many days ago, in a home of its own. */
  async function aCompletedStay(daysAgo: number) {
    const [host, guest] = [world.stack.actors.newOwner(), world.stack.actors.newTraveler()];
    const { body: listing } = await as(host).post<Listing>('/api/properties', home);
    const booking = await aStayIn(listing, guest);
    const checkOut = addDays(new Date().toISOString().slice(0, 10), -daysAgo);
    await world.moveStay(booking.id, addDays(checkOut, -2), checkOut);
    await until(async () => {
      const stay = await mongo.useDb('property').collection<{ _id: string }>('stays').findOne({ _id: booking.id });
      return stay && 'status' in stay && stay.status === 'completed';
    });
    return { host, guest, listing, booking, reviews: `/api/properties/${listing.id}/reviews` };
  }

  function aStayIn(listing: Listing, guest: Actor): Promise<Booking> {
    const check_in = addDays(new Date().toISOString().slice(0, 10), 30);
    const stay = {
      listing_id: listing.id,
      check_in,
      check_out: addDays(check_in, 2),
      guest_count: 1,
      payment_method: 'pm_card_visa',
    };
    return until(async () => {
      const answer = await as(guest).post<Booking>('/api/bookings', stay);
      return answer.status === 201 ? answer.body : null;
    });
  }

  it('show when both are in, and the home’s rating and tag with them', async () => {
    const { host, guest, listing, booking, reviews } = await aCompletedStay(3);
    const before = await as().get<Listing>(`/api/properties/${listing.id}`);
    const said = { booking_id: booking.id, rating: 4, text: 'Quiet and clean.', categories: { cleanliness: 5, value: 3 } };
    const written = await as(guest).post<Review>(reviews, said);
    expect(written).toMatchObject({ status: 201, body: { by: 'guest', is_visible: false, rating: 4 } });
    expect((await as(guest).post(reviews, said)).body).toMatchObject({ status: 409, code: 'already_reviewed' });
    for (const reader of [undefined, host])
      expect((await as(reader).get<ReviewPage>(reviews)).body).toMatchObject({ reviews: [], pagination: { total: 0 } });
    expect((await as(guest).get<ReviewPage>(reviews)).body.reviews).toMatchObject([{ id: written.body.id, is_visible: false }]);
    const tag = { 'if-none-match': before.headers.get('etag') ?? '' };
    expect((await as().get(`/api/properties/${listing.id}`, tag)).status).toBe(304);

    const host_review = await as(host).post<Review>(reviews, { booking_id: booking.id, rating: 5, text: 'Welcome back.' });
    expect(host_review).toMatchObject({ status: 201, body: { by: 'host', is_visible: true } });
    expect((await as().get<ReviewPage>(reviews)).body.reviews).toMatchObject([{ text: 'Quiet and clean.', is_visible: true }]);
    expect((await as().get<ReviewPage>(`${reviews}?by=host`)).body.reviews).toMatchObject([{ text: 'Welcome back.' }]);
    const after = await as().get<Listing>(`/api/properties/${listing.id}`, tag);
    const ratings = { rating: 4, review_count: 1, rating_by_category: { cleanliness: 5, value: 3 } };
    expect(after).toMatchObject({ status: 200, body: { ...ratings, version: listing.version } });

    // The host read the listing before it was rated, and may still change it.
    const change = await as(host).put(`/api/properties/${listing.id}`, { title: 'A rated home' }, { 'if-match': '"1"' });
    expect(change).toMatchObject({ status: 200, body: { ...ratings, version: 2 } });
  });

  it('are for the two of a completed stay only', async () => {
    const { guest, listing, booking, reviews } = await aCompletedStay(3);
    const said = { booking_id: booking.id, rating: 1, text: 'Never was there.' };
    for (const stranger of [world.stack.actors.newTraveler(), world.stack.actors.newOwner()])
      expect((await as(stranger).post(reviews, said)).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await as(guest).post(`/api/properties/${randomUUID()}/reviews`, said)).status).toBe(403);
    expect((await as(guest).post(reviews, { ...said, booking_id: randomUUID() })).status).toBe(403);
    const other = world.stack.actors.newTraveler();
    const open = await aStayIn(listing, other);
    expect((await as(other).post(reviews, { ...said, booking_id: open.id })).status).toBe(403);
    expect((await as(guest).post(reviews, { ...said, rating: 6 })).status).toBe(400);
  });

  it('show after 14 days without the other, and their host replies once', async () => {
    const { host, guest, listing, booking, reviews } = await aCompletedStay(3);
    const { body: review } = await as(guest).post<Review>(reviews, { booking_id: booking.id, rating: 2, text: 'Cold.' });
    const reply = `${reviews}/${review.id}/reply`;
    expect((await as(host).post(reply, { text: 'Sorry.' })).status).toBe(404);
    const documents = mongo.useDb('property').collection<{ _id: string }>('reviews');
    await documents.updateOne({ _id: review.id }, { $set: { visible_at: new Date() } }); // the 14 days pass
    expect((await as().get<ReviewPage>(reviews)).body.reviews).toMatchObject([{ id: review.id }]);
    await until(async () => (await as().get<Listing>(`/api/properties/${listing.id}`)).body.rating === 2);
    expect((await as(world.stack.actors.newOwner()).post(reply, { text: 'Mine.' })).status).toBe(403);
    expect(await as(host).post(reply, { text: 'Sorry.' })).toMatchObject({ status: 201, body: { reply: { text: 'Sorry.' } } });
    expect((await as(host).post(reply, { text: 'Again.' })).body).toMatchObject({ status: 409, code: 'already_replied' });
  });

  it('written after 14 days are seen at once', async () => {
    const { guest, booking, reviews } = await aCompletedStay(20);
    const answer = await as(guest).post<Review>(reviews, { booking_id: booking.id, rating: 5, text: 'Late, but glad.' });
    expect(answer).toMatchObject({ status: 201, body: { is_visible: true } });
  });
});
