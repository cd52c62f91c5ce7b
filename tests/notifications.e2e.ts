import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  type Booking,
  type Listing,
  NotificationCreated,
  type NotificationPage,
  type Preferences,
  type ReviewPublished,
  type Session,
} from '#contracts';
import { Producer } from '#messaging';
import { aListing, Client, publishListings, Stack, until } from '#testing';
import { readTopics } from '../libs/messaging/src/spec/topic-reader.ts';
import { databaseUrl } from '../tools/engines/databases.ts';
import { freePort } from '../tools/engines/ports.ts';
import { type RunningApp, startApp } from '../tools/launcher/start-apps.ts';
import { Mailbox } from './support/mailbox.ts';

const soon = addDays(new Date().toISOString().slice(0, 10), 30);

type Person = { id: string; email: string; token: string };

describe('notifications', () => {
  let stack: Stack;
  let mailbox: Mailbox;
  let second: RunningApp;
  let published: Awaited<ReturnType<typeof readTopics>>;
  let bookingDb: pg.Pool;
  let mongo: mongoose.Connection;
  let producer: Producer;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Roost <hello@roost.example>' };
    stack = await Stack.start({ apps: ['booking', 'payment', 'traveler', 'owner', 'notification'], env });
    const { stage } = stack;
    const urls = { ...stage.urls, notification: `http://127.0.0.1:${await freePort()}` };
    second = await startApp('notification', { ...stage, urls, logDir: join(stage.logDir, 'second') });
    published = await readTopics(['notifications']);
    producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'tests' });
    bookingDb = new pg.Pool({ connectionString: databaseUrl(process.env.DATABASE_URL ?? '', 'booking'), max: 2 });
    mongo = (await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise()).useDb('notification');
  });
  afterAll(async () => {
    await second.stop();
    await Promise.all([published.stop(), producer.disconnect(), bookingDb.end(), mongo.close()]);
    await stack[Symbol.asyncDispose]();
    await mailbox[Symbol.asyncDispose]();
  });

  const at = (app: string, { token }: Person): Client => new Client(stack.url(app), token);

  async function register(role: 'traveler' | 'owner', preferences?: Partial<Preferences>): Promise<Person> {
    const username = `p-${randomUUID().slice(0, 18)}`;
    const account = {
      username,
      email: `${username}@roost.example`,
      password: randomUUID(),
      first_name: 'Ana',
      last_name: 'Ruiz',
    };
    const { body } = await new Client(stack.url(role)).post<Session>(`/api/${role}/auth/register`, account);
    const person = { id: body.user.id, email: account.email, token: body.token };
    if (preferences) expect((await at(role, person).put(`/api/${role}/preferences`, preferences)).status).toBe(200);
    return person;
  }

  /** A stay in this listing, booked as soon as booking knows of the listing. */
  async function book(guest: Person, listing: Listing): Promise<Booking> {
    const stay = { listing_id: listing.id, check_in: soon, check_out: addDays(soon, 3), guest_count: 2 };
    return until(async () => {
      const answer = await at('booking', guest).post<Booking>('/api/bookings', { ...stay, payment_method: 'pm_card_visa' });
      return answer.status === 201 ? answer.body : null;
    });
  }

  /** A stay asked for, by people who exist. */
  async function aRequest(preferences: { guest?: Partial<Preferences>; host?: Partial<Preferences> } = {}) {
    const [guest, host] = [await register('traveler', preferences.guest), await register('owner', preferences.host)];
    const listing = aListing(host.id, { title: 'Loft' });
    await publishListings([listing]);
    await until(async () => mongo.collection('listings').findOne({ id: listing.id })); // so that texts may name it
    return { guest, host, booking: await book(guest, listing) };
  }

  async function instantBooking(guest: Person, hostId: string): Promise<void> {
    const listing = aListing(hostId, { instant_book: true });
    await publishListings([listing]);
    await book(guest, listing);
  }

  const told = async (person: Person, query = '?per_page=100') =>
    (await at('notification', person).get<NotificationPage>(`/api/notifications${query}`)).body;
  const kinds = async (person: Person) => (await told(person)).notifications.map(({ kind }) => kind);
  const accept = (host: Person, { id }: Booking) =>
    until(async () => (await at('owner', host).post(`/api/owner/bookings/${id}/accept`)).status < 300);
  const cancel = (guest: Person, { id }: Booking) => at('booking', guest).put(`/api/bookings/${id}`, { status: 'cancelled' });
  /** How many e-mails are still to be sent to anyone. */
  const pendingMail = () => mongo.collection('deliveries').countDocuments({ status: 'pending' });

  it('tell guest and host of a stay from request to refund', async () => {
    const { guest, host, booking } = await aRequest();
    await until(async () => (await kinds(host)).length === 1);
    await accept(host, booking);
    await until(async () => (await kinds(guest)).includes('booking_confirmed'));
    await cancel(guest, booking);
    await until(async () => (await kinds(guest)).length === 3 && (await kinds(host)).length === 3);
    expect(await kinds(guest)).toEqual(['booking_cancelled', 'booking_confirmed', 'request_sent']);
    expect(await kinds(host)).toEqual(['booking_cancelled', 'booking_confirmed', 'request_received']);
    const { notifications, unread, pagination } = await told(guest);
    expect(notifications[0]).toMatchObject({ title: 'You cancelled your stay', booking_id: booking.id, read_at: null });
    expect(notifications[0]?.text).toContain('$360.00 will be refunded to you.');
    expect([unread, pagination.total]).toEqual([3, 3]);
  });

  it('are read once, by their reader only', async () => {
    const { guest, host } = await aRequest();
    const [one] = await until(async () => {
      const { notifications } = await told(guest);
      return notifications.length ? notifications : null;
    });
    const read = (person: Person) => at('notification', person).post(`/api/notifications/${one?.id}/read`);
    expect((await read(host)).status).toBe(404);
    expect([(await read(guest)).status, (await read(guest)).status]).toEqual([204, 204]);
    expect(await told(guest)).toMatchObject({ unread: 0, notifications: [{ read_at: expect.any(String) as string }] });
    expect((await told(guest, '?unread=true')).notifications).toEqual([]);
    expect((await at('notification', guest).get('/api/notifications?unread=maybe')).status).toBe(400);
    expect((await at('notification', guest).post('/api/notifications/x/read')).status).toBe(400);
  });

  it('come once, with one e-mail and one event each, though events come again and two replicas work', async () => {
    const requests = await Promise.all(Array.from({ length: 6 }, () => aRequest()));
    await Promise.all(requests.map(({ host, booking }) => accept(host, booking)));
    for (const { guest } of requests) await until(async () => (await kinds(guest)).length === 2);
    const ids = requests.map(({ booking }) => booking.id);
    await bookingDb.query('UPDATE booking_events SET published_at = NULL WHERE booking_id = ANY($1)', [ids]);
    await until(async () => {
      const { rows } = await bookingDb.query(
        'SELECT 1 FROM booking_events WHERE booking_id = ANY($1) AND message IS NOT NULL AND published_at IS NULL',
        [ids],
      );
      return rows.length === 0;
    });
    await stack.stop('notification'); // the partitions move, and what was not yet committed comes once more
    await stack.launch('notification');
    const later = await aRequest(); // asked for after all that, so once it is told the rest was handled
    await until(async () => (await kinds(later.host)).length === 1);
    await until(async () => (await pendingMail()) === 0);
    for (const { guest, host } of requests) {
      expect(await kinds(guest)).toEqual(['booking_confirmed', 'request_sent']);
      expect(await kinds(host)).toEqual(['booking_confirmed', 'request_received']);
      for (const person of [guest, host]) expect(mailbox.to(person.email)).toHaveLength(2);
      const events = await until(() => {
        const mine = published.messages
          .filter(({ key }) => key === guest.id)
          .map(({ value }) => NotificationCreated.parse(JSON.parse(value)));
        return mine.length >= 2 ? mine : null;
      });
      expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(2);
      expect(JSON.stringify(events)).not.toContain(guest.email);
    }
  });

  it('speak the language of their reader, by e-mail too', async () => {
    const { guest, host } = await aRequest({ guest: { language: 'es-MX' } });
    const [spanish] = await until(() => (mailbox.to(guest.email).length ? mailbox.to(guest.email) : null));
    expect(spanish?.content).toMatch(/Subject: Solicitud enviada/);
    expect(spanish?.content).toContain('Hola, Ana:');
    expect(spanish?.content).toContain('«Loft»');
    const { notifications } = await told(guest);
    expect(notifications[0]?.title).toBe('Solicitud enviada');
    expect(spanish?.messageId).toBe(`<${notifications[0]?.id}@roost>`);
    const [english] = await until(() => (mailbox.to(host.email).length ? mailbox.to(host.email) : null));
    expect(english?.content).toMatch(/Subject: New request/);
  });

  it('send no e-mail to those who want none', async () => {
    const off = { notify: { email: false, push: true } };
    const { guest, host } = await aRequest({ guest: off, host: off });
    await until(async () => (await kinds(guest)).length === 1 && (await kinds(host)).length === 1);
    await until(async () => (await pendingMail()) === 0);
    expect([...mailbox.to(guest.email), ...mailbox.to(host.email)]).toEqual([]);
  });

  it('wait for a mail server that is away, and for the service that knows the address', async () => {
    await Promise.all([mailbox.stop(), stack.stop('owner')]);
    const guest = await register('traveler');
    await instantBooking(guest, randomUUID());
    const waiting = { user_id: guest.id, status: 'pending', attempts: { $gte: 1 } };
    await until(() => mongo.collection('deliveries').findOne(waiting));
    await Promise.all([mailbox.start(), stack.launch('owner')]);
    await until(async () => (await pendingMail()) === 0);
    expect(mailbox.to(guest.email)).toHaveLength(1);
  });

  it('catch up with what was booked while nobody was there to tell', async () => {
    await stack.stop('notification');
    await second.stop('SIGKILL');
    const guest = await register('traveler');
    const host = await register('owner');
    await instantBooking(guest, host.id);
    await stack.launch('notification');
    await until(async () => (await kinds(guest)).length === 1 && (await kinds(host)).length === 1);
    expect(await kinds(host)).toEqual(['booking_confirmed']);
    await until(() => mailbox.to(host.email).length === 1);
  });

  it('tell host and guest of reviews that can be read, and of the answer to one', async () => {
    const { guest, host, booking } = await aRequest();
    const { listing_id } = booking;
    const fixture = (form: string) =>
      JSON.parse(readFileSync(`libs/contracts/src/published/fixtures/review-events/${form}.1.json`, 'utf8')) as ReviewPublished;
    const about = { listing_id, booking_id: booking.id, guest_id: guest.id, host_id: host.id };
    const publish = (form: string, by: 'guest' | 'host') => {
      const event = fixture(form);
      const value = JSON.stringify({ ...event, ...about, event_id: randomUUID(), review: { ...event.review, by } });
      return producer.send([{ topic: 'review-events', key: listing_id, value }]);
    };
    await publish('review_published', 'guest');
    await publish('review_published', 'host');
    await publish('review_replied', 'guest');
    await until(async () => (await kinds(guest)).length === 3 && (await kinds(host)).length === 2);
    expect((await kinds(guest)).sort()).toEqual(['request_sent', 'review_published', 'review_replied']);
    expect((await kinds(host)).sort()).toEqual(['request_received', 'review_published']);
    expect((await told(host)).notifications.find(({ kind }) => kind === 'review_published')?.text).toContain('“Loft”');
  });

  it('remind both the day before, once', async () => {
    const { guest, host, booking } = await aRequest();
    await accept(host, booking);
    const reminders = mongo.collection<{ _id: string; due_at: Date }>('reminders');
    const { due_at } = await until(() => reminders.findOne({ _id: booking.id }));
    expect(due_at.toISOString().slice(0, 10)).toBe(addDays(soon, -1));
    await reminders.updateOne({ _id: booking.id }, { $set: { due_at: new Date() } });
    await until(async () => (await kinds(guest)).includes('stay_soon') && (await kinds(host)).includes('stay_soon'));
    expect((await kinds(guest)).filter((kind) => kind === 'stay_soon')).toHaveLength(1);
    expect(await reminders.findOne({ _id: booking.id })).toBeNull();
    await until(() => mailbox.to(guest.email).some(({ content }) => content.includes('begins tomorrow')));
  });
});
