import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingConfirmation, DeadLetter, DeadLetterDetail, DeadLetterPage, DryRun, EventPage, Replayed } from '#contracts';
import { Producer } from '#messaging';
import { type Client, until } from '#testing';
import { brokenInvariants } from './support/sound.ts';
import { World } from './support/world.ts';

const path = '/api/events/dead-letters';

describe('a dead letter', () => {
  let world: World;
  let admin: Client;
  let producer: Producer;

  beforeAll(async () => {
    world = await World.start({ apps: ['booking', 'payment', 'event-log'] });
    admin = world.stack.actors.client(world.stack.url('event-log'), world.stack.actors.newAdmin());
    producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'vandal' });
  });
  afterAll(async () => {
    expect(await brokenInvariants(world)).toEqual([]);
    await producer.disconnect();
    await world[Symbol.asyncDispose]();
  });

  const publish = (key: string, value: string) => producer.send([{ topic: 'booking-confirmations', key, value }]);
  const acceptance = (bookingId: string, hostId: string): BookingConfirmation => ({
    event_type: 'booking_confirmation',
    event_id: randomUUID(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    sequence: 1,
    correlation_id: randomUUID(),
    causation_id: null,
    booking_id: bookingId,
    decided_by: hostId,
    message: null,
  });
  const show = async (id: string) => (await admin.get<DeadLetterDetail>(`${path}/${id}`)).body;
  const letterAbout = (bookingId: string, consumer = 'booking') =>
    until(async () => {
      const { body } = await admin.get<DeadLetterPage>(`${path}?consumer=${consumer}&per_page=100`);
      return body.dead_letters.find(({ booking_id }) => booking_id === bookingId);
    });
  const once = (id: string, status: DeadLetterDetail['status']) =>
    until(async () => {
      const letter = await show(id);
      return letter.status === status && letter;
    });

  it('is shown with what fails, mended, tried, sent again to its consumer alone, and applied once', async () => {
    const { guest, booking } = await world.booked();
    const { decided_by: _missing, ...poison } = acceptance(booking.id, booking.host_id);
    await publish(booking.id, JSON.stringify(poison));
    const { id } = await letterAbout(booking.id);
    const letter = await show(id);
    expect(letter).toMatchObject({
      status: 'open',
      topic: 'booking-confirmations',
      error: { class: 'InvalidEvent' },
      version: 1,
    });
    expect(letter.issues.map((issue) => issue.path)).toEqual(['decided_by']);
    expect(letter.schema).toMatchObject({ type: 'object', required: expect.arrayContaining(['decided_by']) });
    expect((await admin.post(`${path}/${id}/replay`)).body).toMatchObject({ code: 'event_invalid', errors: letter.issues });

    const payload = JSON.stringify({ ...poison, decided_by: booking.host_id });
    const tried = await admin.post<DryRun>(`${path}/${id}/dry-run`, { payload });
    expect(tried.body).toEqual({ would_be_read: true, consumer: 'booking', topic: letter.topic, issues: [] });
    expect((await show(id)).payload).toBe(letter.payload);
    const edited = await admin.put<DeadLetterDetail>(`${path}/${id}`, { payload, version: 1, note: 'the host was left out' });
    expect(edited.body.edits).toMatchObject([{ before: letter.payload, after: payload, note: 'the host was left out' }]);
    expect((await admin.put(`${path}/${id}`, { payload, version: 1 })).status).toBe(412);

    const sent = await Promise.all([1, 2, 3].map(() => admin.post(`${path}/${id}/replay`)));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([202, 409, 409]);
    await world.seen(guest, booking.id, { status: 'confirmed' });
    expect(await once(id, 'applied')).toMatchObject({ dead_again_as: null, issues: [] });
    const { rows } = await world.bookingDb.query(
      `SELECT count(*) FROM booking_events WHERE booking_id = $1 AND type = 'booking_accepted'`,
      [booking.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
    const seen = await world.bookingDb.query('SELECT consumer FROM inbox WHERE event_id = $1', [poison.event_id]);
    expect(seen.rows).toEqual([{ consumer: 'booking' }]);
    expect(await show((await letterAbout(booking.id, 'event-log')).id)).toMatchObject({ status: 'open' });
    const log = await admin.get<EventPage>(`/api/events?booking_id=${booking.id}&topic=booking-confirmations`);
    expect(log.body.events.map(({ event_id }) => event_id)).toEqual([poison.event_id]);
  });

  it('is sent again with all others of its class that can be read', async () => {
    const [a, b] = [await world.booked(), await world.booked()];
    const buried = (stay: typeof a, payload: string): DeadLetter => ({
      event_type: 'dead_letter',
      event_id: randomUUID(),
      timestamp: new Date().toISOString(),
      consumer: 'booking',
      source: { topic: 'booking-confirmations', partition: 0, offset: '0', key: stay.booking.id },
      error: { class: 'BugThatIsMended', message: 'of a version before' },
      attempts: 3,
      payload,
      headers: {},
    });
    const good = [a, b].map((stay) => buried(stay, JSON.stringify(acceptance(stay.booking.id, stay.booking.host_id))));
    const bad = buried(a, 'not JSON');
    const letters = [...good, bad];
    await producer.send(letters.map((value) => ({ topic: 'booking-dlq', key: value.event_id, value: JSON.stringify(value) })));
    await until(async () => {
      const { body } = await admin.get<DeadLetterPage>(`${path}?error_class=BugThatIsMended`);
      return body.pagination.total === 3 && body.classes.some((c) => c.error_class === 'BugThatIsMended' && c.open === 3);
    });
    const { body } = await admin.post<Replayed>(`${path}/replay`, { error_class: 'BugThatIsMended', consumer: 'booking' });
    expect(body.replayed.toSorted()).toEqual(good.map(({ event_id }) => event_id).toSorted());
    expect(body).toMatchObject({ refused: [{ id: bad.event_id }], remaining: 0 });
    for (const { guest, booking } of [a, b]) await world.seen(guest, booking.id, { status: 'confirmed' });
    for (const { event_id } of good) await once(event_id, 'applied');
  });

  it('that fails again is linked with what it became', async () => {
    const { booking } = await world.booked();
    const letter = (headers: Record<string, string>): DeadLetter => ({
      event_type: 'dead_letter',
      event_id: randomUUID(),
      timestamp: new Date().toISOString(),
      consumer: 'a-consumer-that-is-gone',
      source: { topic: 'booking-confirmations', partition: 0, offset: '0', key: booking.id },
      error: { class: 'TypeError', message: 'no' },
      attempts: 1,
      payload: JSON.stringify(acceptance(booking.id, booking.host_id)),
      headers,
    });
    const first = letter({});
    const bury = (value: DeadLetter) => producer.send([{ topic: 'booking-dlq', key: 'x', value: JSON.stringify(value) }]);
    await bury(first);
    await until(async () => (await admin.post(`${path}/${first.event_id}/replay`)).status === 202);
    const second = letter({ 'roost-replay-for': first.consumer, 'roost-replay-of': first.event_id });
    await bury(second);
    expect(await once(first.event_id, 'dead_again')).toMatchObject({ dead_again_as: second.event_id });
    expect(await show(second.event_id)).toMatchObject({ status: 'open', replay_of: first.event_id });
  });
});
