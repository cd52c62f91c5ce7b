import type { mongo } from 'mongoose';

type InboxEntry = { _id: string; received_at: Date };

/**
 * Notes, in the transaction of its effect, that `consumer` has handled an event; false when it had before.
 * An upsert and not an insert: a duplicate key would abort the transaction.
 */
export async function insertInbox(
  db: mongo.Db,
  consumer: string,
  eventId: string,
  session: mongo.ClientSession,
): Promise<boolean> {
  const entry = { $setOnInsert: { received_at: new Date() } };
  const inbox = db.collection<InboxEntry>('inbox');
  const { upsertedCount } = await inbox.updateOne({ _id: `${consumer}/${eventId}` }, entry, { upsert: true, session });
  return upsertedCount === 1;
}
