import type { mongo } from 'mongoose';

type InboxEntry = { _id: string; received_at: Date };

/**
 * Notes, in the transaction of their effects, that `consumer` has handled events.
 * @returns the ids of those it had not handled before: only they may have an effect.
 */
export async function insertInbox(
  db: mongo.Db,
  consumer: string,
  eventIds: string[],
  session: mongo.ClientSession,
): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const received = { $setOnInsert: { received_at: new Date() } };
  // Upserts and not inserts: a duplicate key would abort the transaction.
  const operations = eventIds.map((id) => ({
    updateOne: { filter: { _id: `${consumer}/${id}` }, update: received, upsert: true },
  }));
  const { upsertedIds } = await db.collection<InboxEntry>('inbox').bulkWrite(operations, { session });
  return new Set(Object.keys(upsertedIds).map((index) => eventIds[Number(index)]!));
}
