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
      if (!(await insertInbox(mongo.db, consumer, eventId, session))) return false;
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
