import type { BookingStatusUpdated } from '#contracts';
import { until } from '#testing';
import { Controller, type INestApplication } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Consume } from './consume.ts';
import { ensureTopics } from './ensure-topics.ts';
import { KafkaServer } from './kafka.server.ts';
import { Producer } from './producer.ts';
import { readEvent } from './read-event.ts';
import { bookingUpdated } from './spec/booking-updated.ts';
import { brokers } from './spec/engines.ts';
import { readTopics } from './spec/topic-reader.ts';

type Handle = (events: BookingStatusUpdated[]) => Promise<void>;

describe('a consumer', () => {
  let producer: Producer;
  let deadLetters: Awaited<ReturnType<typeof readTopics>>;
  const apps: INestApplication[] = [];

  beforeAll(async () => {
    await ensureTopics({ brokers: brokers(), replication: 1 });
    producer = new Producer({ brokers: brokers(), clientId: 'server-spec' });
    deadLetters = await readTopics(['booking-dlq']);
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
  });
  afterAll(async () => {
    await deadLetters?.stop();
    await producer?.disconnect();
  });

  /** An app of one consumer that sees only the events of `bookings`: the topic has those of other tests as well. */
  async function consume(bookings: string[], handle: Handle, groupId = `spec-${randomUUID()}`) {
    const mine = new Set(bookings);
    @Controller()
    class Bookings {
      @Consume('booking-updates')
      async onUpdates(events: BookingStatusUpdated[]): Promise<void> {
        const ours = events.filter(({ booking_id }) => mine.has(booking_id));
        if (ours.length > 0) await handle(ours);
      }
    }
    const module = await Test.createTestingModule({ controllers: [Bookings] }).compile();
    const app = module.createNestApplication(new FastifyAdapter());
    const onFatal = (error: Error) => console.error(error);
    const server = new KafkaServer({ brokers: brokers(), groupId, clientId: groupId, sessionMs: 6000, onFatal });
    app.useLogger(false);
    app.connectMicroservice({ strategy: server });
    await app.startAllMicroservices();
    await app.init();
    apps.push(app);
    await until(() => server.connected);
    return { app, server, groupId };
  }

  const publish = (...events: BookingStatusUpdated[]) =>
    producer.send(events.map((event) => ({ topic: 'booking-updates', key: event.booking_id, value: JSON.stringify(event) })));
  const lettersTo = (consumer: string, ...keys: string[]) =>
    deadLetters.messages
      .flatMap(({ value }) => readEvent('booking-dlq', Buffer.from(value)).event ?? [])
      .filter((letter) => letter.consumer === consumer && keys.includes(letter.source.key ?? ''));

  it('gets the events of a partition many at once, in their order', async () => {
    const booking = randomUUID();
    await publish(...Array.from({ length: 1000 }, (_, i) => bookingUpdated(booking, i + 1)));
    const batches: number[][] = [];
    await consume([booking], async (events) => void batches.push(events.map(({ sequence }) => sequence)));
    await until(() => batches.flat().length === 1000);
    expect(batches.flat()).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    expect(Math.max(...batches.map(({ length }) => length))).toBe(200);
  });

  it('buries invalid JSON and invalid events with the reason, and handles the good ones around them', async () => {
    const booking = randomUUID();
    const [json, schema] = [`${booking}-json`, `${booking}-schema`];
    await publish(bookingUpdated(booking, 1));
    await producer.send([
      { topic: 'booking-updates', key: json, value: '{"event_type": "boo', headers: { from: 'a test' } },
      { topic: 'booking-updates', key: schema, value: JSON.stringify({ ...bookingUpdated(booking), sequence: 0 }) },
    ]);
    await publish(bookingUpdated(booking, 2));
    const handled: number[] = [];
    const { groupId } = await consume([booking], async (events) => void handled.push(...events.map(({ sequence }) => sequence)));
    await until(() => handled.length === 2 && lettersTo(groupId, json, schema).length === 2);
    const [first, second] = [lettersTo(groupId, json)[0]!, lettersTo(groupId, schema)[0]!];
    expect(first).toMatchObject({
      error: { class: 'InvalidJson' },
      attempts: 0,
      payload: '{"event_type": "boo',
      headers: { from: 'a test' },
    });
    expect(first.source).toMatchObject({ topic: 'booking-updates', key: json });
    expect(second.error).toMatchObject({ class: 'InvalidEvent', message: expect.stringContaining('sequence') });
  });

  it('buries only the poisoned event of a batch, after three tries, while other partitions go on', async () => {
    const [poisoned, ...others] = Array.from({ length: 12 }, () => randomUUID());
    const handled = new Map<string, number[]>();
    const { groupId } = await consume([poisoned!, ...others], async (events) => {
      if (events.some(({ message }) => message === 'poison')) throw new Error('I cannot stomach this');
      for (const { booking_id, sequence } of events) handled.set(booking_id, [...(handled.get(booking_id) ?? []), sequence]);
    });
    await publish(bookingUpdated(poisoned!, 1), bookingUpdated(poisoned!, 2, 'poison'), bookingUpdated(poisoned!, 3));
    await publish(...others.map((booking) => bookingUpdated(booking, 1)));
    await until(() => handled.size === 12 && handled.get(poisoned!)?.at(-1) === 3);
    await until(() => lettersTo(groupId, poisoned!).length === 1);
    expect(handled.get(poisoned!)).toEqual([1, 3]);
    const [letter] = lettersTo(groupId, poisoned!);
    expect(letter).toMatchObject({ error: { class: 'Error', message: 'I cannot stomach this' }, attempts: 3 });
    expect(JSON.parse(letter!.payload)).toMatchObject({ booking_id: poisoned, sequence: 2 });
  });

  it('does not repeat what cannot succeed', async () => {
    const booking = randomUUID();
    let calls = 0;
    const { groupId } = await consume([booking], async () => {
      calls++;
      throw new TypeError('events.map is not a function');
    });
    await publish(bookingUpdated(booking));
    await until(() => lettersTo(groupId, booking).length === 1);
    expect(lettersTo(groupId, booking)[0]).toMatchObject({ error: { class: 'TypeError' }, attempts: 1 });
    expect(calls).toBeLessThanOrEqual(3); // at most once with other partitions', once with its own partition's, once alone
  });

  it('repeats a try whose fault passes', async () => {
    const booking = randomUUID();
    let calls = 0;
    const { groupId } = await consume([booking], async () => {
      if (++calls < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    await publish(bookingUpdated(booking));
    await until(() => calls === 3);
    expect(lettersTo(groupId, booking)).toEqual([]);
  });

  it('waits for a store that is down, losing and burying nothing', async () => {
    const bookings = Array.from({ length: 20 }, () => randomUUID());
    let down = true;
    let refused = 0;
    const handled: string[] = [];
    const { groupId } = await consume(bookings, async (events) => {
      if (down) throw Object.assign(new Error(`connect ECONNREFUSED ${refused++}`), { code: 'ECONNREFUSED' });
      handled.push(...events.map(({ booking_id }) => booking_id));
    });
    await publish(...bookings.map((booking) => bookingUpdated(booking)));
    await until(() => refused > 12);
    down = false;
    await until(() => new Set(handled).size === 20);
    expect(lettersTo(groupId, ...bookings)).toEqual([]);
  });

  it('finishes the batch in hand when it stops, and does not get it again', async () => {
    const booking = randomUUID();
    const groupId = `spec-${randomUUID()}`;
    const { promise: finish, resolve } = Promise.withResolvers<void>();
    let [begun, ended] = [0, 0];
    const { app } = await consume(
      [booking],
      async () => {
        begun++;
        await finish;
        ended++;
      },
      groupId,
    );
    await publish(bookingUpdated(booking, 1));
    await until(() => begun === 1);
    const before = performance.now();
    const closed = app.close();
    resolve();
    await closed;
    expect(performance.now() - before).toBeLessThan(2500);
    expect(ended).toBe(1);
    const again: number[] = [];
    await consume([booking], async (events) => void again.push(...events.map(({ sequence }) => sequence)), groupId);
    await publish(bookingUpdated(booking, 2));
    await until(() => again.includes(2));
    expect(again).toEqual([2]);
  });

  it('stops at once while it waits for a store', async () => {
    const booking = randomUUID();
    let calls = 0;
    const { app } = await consume([booking], async () => {
      calls++;
      throw Object.assign(new Error('down'), { code: 'ECONNREFUSED' });
    });
    await publish(bookingUpdated(booking));
    await until(() => calls > 3);
    const before = performance.now();
    await app.close();
    expect(performance.now() - before).toBeLessThan(2500);
  });
});
