import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  type Booking,
  BookingCreated,
  BookingStatusUpdated,
  DeadLetter,
  PaymentEvent,
  type SearchResults,
} from '#contracts';
import { Producer } from '#messaging';
import { until } from '#testing';
import { readTopics } from '../libs/messaging/src/spec/topic-reader.ts';
import { brokenInvariants } from './support/sound.ts';
import { soon, World } from './support/world.ts';

type View = { _id: string; sequence: number; status: string };

describe('events between services', () => {
  let world: World;
  let published: Awaited<ReturnType<typeof readTopics>>;
  let mongo: mongoose.Connection;

  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'traveler', 'owner', 'property'] });
    published = await readTopics(['booking-requests', 'booking-updates', 'payment-events', 'booking-dlq']);
    mongo = await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    expect(await brokenInvariants(world)).toEqual([]);
    await published.stop();
    await mongo.close();
    await world[Symbol.asyncDispose]();
  });

  const viewOf = (app: string, bookingId: string) => mongo.useDb(app).collection<View>('bookings').findOne({ _id: bookingId });
  const seenBy = (app: string, bookingId: string, expected: Partial<View>) =>
    until(async () => {
      const view = await viewOf(app, bookingId);
      return view && Object.entries(expected).every(([field, value]) => view[field as keyof View] === value) ? view : null;
    });
  const eventsAbout = (topic: string, bookingId: string) =>
    published.messages.filter((m) => m.topic === topic && m.key === bookingId).map((m) => JSON.parse(m.value) as object);

  it('tell the whole life of a booking, in order, in the published form', async () => {
    const { guest, booking } = await world.booked();
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    await until(() => eventsAbout('payment-events', booking.id).length === 3);
    const [created] = eventsAbout('booking-requests', booking.id).map((event) => BookingCreated.parse(event));
    expect(created).toMatchObject({
      event_type: 'booking_created',
      listing_id: booking.listing_id,
      total_price: 360,
      sequence: 1,
    });
    const updates = await until(() => {
      const events = eventsAbout('booking-updates', booking.id).map((event) => BookingStatusUpdated.parse(event));
      return events.length === 4 ? events : null;
    });
    expect(updates.map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5]);
    expect(updates.map(({ previous_status, new_status }) => [previous_status, new_status])).toEqual([
      ['pending', 'pending'],
      ['pending', 'confirmed'],
      ['confirmed', 'cancelled'],
      ['cancelled', 'cancelled'],
    ]);
    const money = eventsAbout('payment-events', booking.id).map((event) => PaymentEvent.parse(event));
    expect(money.map(({ event_type, sequence }) => [event_type, sequence])).toEqual([
      ['payment_authorized', 1],
      ['payment_captured', 2],
      ['payment_refunded', 3],
    ]);
  });

  it('reach a view that was down, and booking sold on meanwhile', async () => {
    await Promise.all(['traveler', 'owner', 'property'].map((app) => world.stack.stop(app)));
    const { booking } = await world.booked();
    await Promise.all(['traveler', 'owner', 'property'].map((app) => world.stack.launch(app)));
    for (const app of ['traveler', 'owner']) await seenBy(app, booking.id, { sequence: 1, status: 'pending' });
  });

  it('change nothing when they come twice', async () => {
    const { guest, booking } = await world.booked();
    await guest.put(`/api/bookings/${booking.id}`, { special_requests: 'quiet room' });
    const before = await seenBy('owner', booking.id, { sequence: 2 });
    await world.bookingDb.query(`UPDATE booking_events SET published_at = NULL WHERE booking_id = $1`, [booking.id]);
    await until(() => eventsAbout('booking-updates', booking.id).length === 2);
    const { booking: later } = await world.booked(); // published after them, so when it shows they have been handled
    await seenBy('owner', later.id, { sequence: 1 });
    expect(await viewOf('owner', booking.id)).toEqual(before);
  });

  it('that nobody can read end in the dead letters with their reason, and the good ones pass', async () => {
    const { guest, booking } = await world.booked();
    const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'vandal' });
    const [broken, wrong] = [
      '{"event_type": "booking_confirmation"',
      JSON.stringify({ event_type: 'booking_confirmation', booking_id: 7 }),
    ];
    const keys: string[] = [randomUUID(), randomUUID()];
    await producer.send([
      { topic: 'booking-confirmations', key: keys[0]!, value: broken! },
      { topic: 'booking-confirmations', key: keys[1]!, value: wrong! },
    ]);
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    const letters = await until(() => {
      const all = published.messages
        .filter(({ topic }) => topic === 'booking-dlq')
        .map(({ value }) => DeadLetter.parse(JSON.parse(value)));
      const ours = all.filter(({ source }) => keys.includes(source.key ?? ''));
      return ours.length === 2 ? ours : null;
    });
    for (const letter of letters) {
      expect(letter).toMatchObject({ consumer: 'booking', source: { topic: 'booking-confirmations' } });
      expect(letter.error.message.length).toBeGreaterThan(0);
    }
    expect(letters.map(({ payload }) => payload).toSorted()).toEqual([broken, wrong].toSorted());
    await producer.disconnect();
  });

  it('take a sold night out of the search, and bring it back when it is free again', async () => {
    const host = world.stack.actors.newOwner();
    const city = `Testville ${randomUUID().slice(0, 8)}`;
    const property = world.stack.actors.client(world.stack.url('property'), host);
    const home = {
      title: 'A home to search for',
      description: 'Here for one night only.',
      price_per_night: 80,
      location: {
        address: '1 Way',
        city,
        state: '',
        country: 'Spain',
        coordinates: { type: 'Point', coordinates: [2.17, 41.38] },
      },
      property_type: 'apartment',
      amenities: ['wifi'],
      capacity: { max_guests: 2, bedrooms: 1, beds: 1, bathrooms: 1 },
    };
    const created = await property.post<{ id: string }>('/api/properties', home);
    expect(created.status).toBe(201);
    const query = new URLSearchParams({ city, check_in: soon, check_out: addDays(soon, 2) });
    const found = async () => {
      const { body } = await property.get<SearchResults>(`/api/properties/search?${query}`);
      return body.listings.map(({ id }) => id);
    };
    await until(async () => (await found()).includes(created.body.id));
    const guest = world.guest();
    const stay = {
      listing_id: created.body.id,
      check_in: soon,
      check_out: addDays(soon, 1),
      guest_count: 1,
      payment_method: 'pm_card_visa',
    };
    const booking = await until(async () => {
      const answer = await guest.post<Booking>('/api/bookings', stay);
      return answer.status === 201 ? answer.body : null;
    });
    await until(async () => (await found()).length === 0);
    await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    await until(async () => (await found()).includes(created.body.id));
  });
});
