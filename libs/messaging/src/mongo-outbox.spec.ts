import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ensureMessagingIndexes } from './mongo-indexes.ts';
import { MongoOutbox } from './mongo-outbox.ts';
import { outboxDocument } from './outbox-document.ts';
import { mongodb } from './spec/engines.ts';

let mongo: Awaited<ReturnType<typeof mongodb>>;
let outbox: MongoOutbox;

beforeAll(async () => {
  mongo = await mongodb();
  await ensureMessagingIndexes(mongo.db);
});
afterAll(() => mongo?.drop());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  outbox = new MongoOutbox({ db: mongo.db, collection: 'outbox' });
});
afterEach(() => vi.useRealTimers());

async function write(createdAt = new Date()): Promise<string> {
  const id = randomUUID();
  const document = { ...outboxDocument('booking-updates', id, { event_id: id, sequence: 1 }), created_at: createdAt };
  await mongo.db.collection<typeof document>('outbox').insertOne(document);
  return id;
}
const secondsLater = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const pending = async () => (await outbox.pending(10)).map(({ id }) => id);
const publish = async () => outbox.markPublished(await outbox.pending(10));

it('offers a message until it is marked, however long that takes', async () => {
  await publish();
  const id = await write();
  expect(await pending()).toEqual([id]);
  secondsLater(20);
  expect(await pending()).toEqual([id]);
  await publish();
  expect(await pending()).toEqual([]);
});

it('finds within half a minute what was committed long after it was made', async () => {
  await publish();
  const id = await write(new Date(Date.now() - 60_000));
  expect(await pending()).toEqual([]);
  secondsLater(31);
  const found = await outbox.pending(10);
  expect(found).toMatchObject([{ id }]);
  await outbox.markPublished(found);
});

it('keeps the order of events made in the same millisecond', async () => {
  const [key, at] = [randomUUID(), new Date()];
  const documents = [3, 1, 2].map((sequence) => ({
    ...outboxDocument(['booking-updates', 'booking-requests'], key, { event_id: randomUUID(), sequence }),
    created_at: at,
  }));
  await mongo.db.collection<(typeof documents)[0]>('outbox').insertMany(documents);
  const found = await outbox.pending(10);
  expect(found.map(({ payload }) => (JSON.parse(payload) as { sequence: number }).sequence)).toEqual([1, 2, 3]);
  expect(found[0]!.topics).toEqual(['booking-updates', 'booking-requests']);
});
