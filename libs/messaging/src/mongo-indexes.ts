import type { mongo } from 'mongoose';

const DAY_S = 24 * 60 * 60;

/** Creates the collections and indexes of outbox and inbox; idempotent. Published messages stay a day, inbox entries 14. */
export async function ensureMessagingIndexes(db: mongo.Db, outbox = 'outbox'): Promise<void> {
  await db.collection(outbox).createIndexes([
    { key: { created_at: 1, sequence: 1 }, name: 'unpublished', partialFilterExpression: { published_at: null } },
    { key: { published_at: 1 }, name: 'published', expireAfterSeconds: DAY_S },
  ]);
  // Longer than any topic that may redeliver is kept.
  await db.collection('inbox').createIndex({ received_at: 1 }, { name: 'received', expireAfterSeconds: 14 * DAY_S });
}
