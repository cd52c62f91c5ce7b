import { until } from '#testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureTopics } from './ensure-topics.ts';
import { Producer } from './producer.ts';
import { brokers } from './spec/engines.ts';
import { readTopics } from './spec/topic-reader.ts';

const producer = new Producer({ brokers: brokers(), clientId: 'producer-spec' });
let reader: Awaited<ReturnType<typeof readTopics>>;

beforeAll(async () => {
  await ensureTopics({ brokers: brokers(), replication: 1 });
  reader = await readTopics(['event-log']);
});
afterAll(async () => {
  await reader?.stop();
  await producer.disconnect();
});

const published = (key: string) => reader.messages.filter((message) => message.key === key).map(({ value }) => value);

it('sends more than a broker takes at once, in order', async () => {
  const key = randomUUID();
  const values = Array.from({ length: 300 }, (_, i) => `${i} ${'x'.repeat(10_000)}`);
  await producer.send(values.map((value) => ({ topic: 'event-log', key, value })));
  await until(() => published(key).length === 300);
  expect(published(key)).toEqual(values);
});

it('sends again after a failure', async () => {
  const key = randomUUID();
  const send = (value: string) => producer.send([{ topic: 'event-log', key, value }]);
  await send('before');
  await expect(send('x'.repeat(3_000_000))).rejects.toThrow('larger than the max message size');
  await send('after');
  await until(() => published(key).length === 2);
  expect(published(key)).toEqual(['before', 'after']);
});

it('fails in its time when there is no Kafka, and does nothing with nothing', async () => {
  const lost = new Producer({ brokers: ['127.0.0.1:1'], clientId: 'producer-spec' });
  await lost.send([]);
  await expect(lost.send([{ topic: 'event-log', key: 'a', value: '' }])).rejects.toThrow();
  await lost.disconnect();
});
