import type { BookingStatusUpdated, EventTopic } from '#contracts';
import { Logger } from '@nestjs/common';
import type { KafkaMessage } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { ChunkHandler } from './chunk-handler.ts';
import { replayHeaders } from './replay.ts';
import { bookingUpdated } from './spec/booking-updated.ts';

beforeAll(() => Logger.overrideLogger(false));

type Options = {
  handle: (events: BookingStatusUpdated[]) => Promise<void>;
  bury?: () => Promise<void>;
  triedFor?: number;
  topic?: EventTopic;
};

/** Handles messages at offsets 0, 1, 2 … and tells what became of them. */
async function handle(
  values: string[],
  { handle, bury = async () => undefined, triedFor = 0, topic = 'booking-updates' }: Options,
) {
  let buried = 0;
  const handler = new ChunkHandler({
    consumer: 'spec',
    handlers: new Map([[topic, (events) => handle(events as BookingStatusUpdated[])]]),
    producer: { send: () => bury().then(() => void buried++) },
    stopping: new AbortController().signal,
  });
  const messages = values.map((value, i) => ({ offset: String(i), key: null, value: Buffer.from(value) }) as KafkaMessage);
  const chunk = { topic, partition: 0, messages, interrupted: () => false, triedFor: () => triedFor };
  return { ...(await handler.handle(chunk)), buried };
}

const events = (...notes: string[]) => notes.map((note) => JSON.stringify(bookingUpdated(randomUUID(), 1, note)));
const failOn = (note: string, error: Error) => async (given: BookingStatusUpdated[]) => {
  if (given.some(({ message }) => message === note)) throw error;
};
const slow = Object.assign(new Error('too slow'), { name: 'TimeoutError' });
const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

it('is done with all of a chunk that was handled', async () => {
  expect(await handle(events('a', 'b'), { handle: async () => undefined })).toEqual({ done: '1', buried: 0 });
});

it('does not pass a message it could not bury', async () => {
  const unburied = { handle: async () => undefined, bury: () => Promise.reject(new Error('no broker')) };
  const progress = await handle([...events('a'), 'not JSON', ...events('b')], unburied);
  expect(progress).toEqual({ done: '0', waitsFor: new Error('no broker'), buried: 0 });
});

it('waits at the first message that meets an outage while others are handled one by one', async () => {
  const failing = async (given: BookingStatusUpdated[]) => {
    if (given.length > 1) throw new Error('some other fault');
    await failOn('b', refused)(given);
  };
  expect(await handle(events('a', 'b', 'c'), { handle: failing })).toEqual({ done: '0', waitsFor: refused, buried: 0 });
});

it('waits for a message that is only slow', async () => {
  const progress = await handle(events('a', 'b', 'c'), { handle: failOn('b', slow) });
  expect(progress).toEqual({ done: '0', waitsFor: slow, buried: 0 });
});

it('buries a message that has been slow for more than ten minutes', async () => {
  const progress = await handle(events('a', 'b', 'c'), { handle: failOn('b', slow), triedFor: 601_000 });
  expect(progress).toEqual({ done: '2', buried: 1 });
});

it('writes no dead letter about a dead letter', async () => {
  const progress = await handle(['not JSON'], { handle: async () => undefined, topic: 'booking-dlq' });
  expect(progress).toEqual({ done: '0', buried: 0 });
});

/** Two ordinary events, with a dead letter sent again to `consumer` between them. */
async function handleReplay(consumer: string, given: (events: BookingStatusUpdated[]) => Promise<void>) {
  const sent: { topic: EventTopic; value: string }[] = [];
  const handler = new ChunkHandler({
    consumer: 'spec',
    handlers: new Map([['booking-updates', (all) => given(all as BookingStatusUpdated[])]]),
    producer: { send: async (messages) => void sent.push(...messages) },
    stopping: new AbortController().signal,
  });
  const headers = replayHeaders({ consumer, letter: 'a letter' });
  const messages = events('a', 'again', 'b').map((value, i) => {
    const message = { offset: String(i), key: null, value: Buffer.from(value) };
    return (i === 1 ? { ...message, headers } : message) as KafkaMessage;
  });
  const chunk = { topic: 'booking-updates' as const, partition: 0, messages, interrupted: () => false, triedFor: () => 0 };
  const { done } = await handler.handle(chunk);
  return { done, sent: sent.map(({ topic, value }) => ({ topic, ...(JSON.parse(value) as Record<string, unknown>) })) };
}

it('hands a dead letter sent again to the consumer it is for, and tells that it was applied', async () => {
  const notes: string[] = [];
  const { done, sent } = await handleReplay('spec', async (all) => void notes.push(...all.map(({ message }) => message)));
  expect([done, notes]).toEqual(['2', ['a', 'again', 'b']]);
  const [told] = sent;
  expect(sent).toHaveLength(1);
  expect(told).toMatchObject({ topic: 'event-log', event_type: 'replay_applied', service: 'spec' });
  expect(told).toMatchObject({ details: { letter_id: 'a letter', topic: 'booking-updates' } });
});

it('passes over a dead letter sent again to another consumer', async () => {
  const notes: string[] = [];
  const { done, sent } = await handleReplay('another', async (all) => void notes.push(...all.map(({ message }) => message)));
  expect({ done, notes, sent }).toEqual({ done: '2', notes: ['a', 'b'], sent: [] });
});

it('buries a dead letter that fails again with the letter it was', async () => {
  const { sent } = await handleReplay('spec', failOn('again', new TypeError('no')));
  expect(sent).toMatchObject([{ topic: 'booking-dlq', headers: replayHeaders({ consumer: 'spec', letter: 'a letter' }) }]);
});
