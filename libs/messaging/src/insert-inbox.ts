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
  const inbox = db.collection<InboxEntry>('inbox');
  const idOf = (eventId: string) => `${consumer}/${eventId}`;
  // A look and an insert take half of what upserts do. Both see the database as of one moment: should another process note the same
  // event meanwhile, the insert fails as a write conflict, and the transaction is tried again.
  const asked = { _id: { $in: eventIds.map(idOf) } };
  const known = new Set(
    await inbox
      .find(asked, { session })
      .map(({ _id }) => _id)
      .toArray(),
  );
  const fresh = new Set(eventIds.filter((id) => !known.has(idOf(id))));
  const received_at = new Date();
  if (fresh.size > 0)
    await inbox.insertMany(
      [...fresh].map((id) => ({ _id: idOf(id), received_at })),
      { session },
    );
  return fresh;
}
