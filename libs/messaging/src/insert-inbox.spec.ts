import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertInbox } from './insert-inbox.ts';
import { ensureMessagingIndexes } from './mongo-indexes.ts';
import { mongodb } from './spec/engines.ts';

let mongo: Awaited<ReturnType<typeof mongodb>>;

beforeAll(async () => {
  mongo = await mongodb();
  await ensureMessagingIndexes(mongo.db);
});
afterAll(() => mongo?.drop());

/** Has an effect once, as a handler would: inbox and effect in one transaction. */
const handle = (consumer: string, eventId: string) =>
  mongo.client.withSession((session) =>
    session.withTransaction(async () => {
      if (!(await insertInbox(mongo.db, consumer, [eventId], session)).has(eventId)) return false;
      await mongo.db.collection('effects').insertOne({ eventId, consumer }, { session });
      return true;
    }),
  );

it('lets an event through once per consumer', async () => {
  const event = randomUUID();
  expect(await handle('owner', event)).toBe(true);
  expect(await handle('owner', event)).toBe(false);
  expect(await handle('traveler', event)).toBe(true);
});

it('gives one effect when the same event is handled by many at once', async () => {
  const event = randomUUID();
  await Promise.all(Array.from({ length: 10 }, () => handle('owner', event)));
  expect(await mongo.db.collection('effects').countDocuments({ eventId: event })).toBe(1);
});

it('tells of many events which are new, once each', async () => {
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  const noted = (...ids: string[]) =>
    mongo.client.withSession((session) => session.withTransaction(() => insertInbox(mongo.db, 'owner', ids, session)));
  expect(await noted(first)).toEqual(new Set([first]));
  expect(await noted(second, first, third, third)).toEqual(new Set([second, third]));
  expect(await noted()).toEqual(new Set());
});
