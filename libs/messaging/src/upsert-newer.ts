import mongoose, { type mongo } from 'mongoose';

export type Versioned = { _id: string; sequence: number };

const DUPLICATE_KEY = 11_000;

type Operation<T extends Versioned> = mongo.AnyBulkWriteOperation<T>;

/**
 * Puts each document in place of the stored one unless that has the same or a higher `sequence`. Any order and any number of
 * repetitions leave the newest version; of several in one call only the newest is sent.
 *
 * What begins (sequence 1) is inserted, for half of what an upsert takes of the server, and treated like the others only when it is
 * there already. The comparison is in the update and not in the filter: by `_id` alone the server settles two first inserts by
 * itself, nothing fails as a duplicate, and it takes less of it (100 versus 135 µs a document, 30 versus 144 when the document is old).
 */
export async function upsertNewer<T extends Versioned>(
  collection: Pick<mongo.Collection<T>, 'bulkWrite'>,
  docs: T[],
): Promise<void> {
  if (docs.length === 0) return;
  const newest = newestOf(docs);
  const operations = newest.map((doc) => (doc.sequence === 1 ? insert(doc) : replaceOlder(doc)));
  await collection.bulkWrite(operations, { ordered: false }).catch(async (error: unknown) => {
    const present = duplicates(error).map((index) => replaceOlder(newest[index] as T));
    if (present.length === 0) throw error;
    await collection.bulkWrite(present, { ordered: false });
  });
}

function insert<T extends Versioned>(doc: T): Operation<T> {
  return { insertOne: { document: doc } } as unknown as Operation<T>;
}

function replaceOlder<T extends Versioned>(doc: T): Operation<T> {
  const newer = { $cond: [{ $lt: ['$sequence', doc.sequence] }, { $literal: doc }, '$$ROOT'] };
  const updateOne = { filter: { _id: doc._id }, update: [{ $replaceWith: newer }], upsert: true };
  return { updateOne } as unknown as Operation<T>;
}

/** Which operations failed because their document is there, if that is all that failed. */
function duplicates(error: unknown): number[] {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return [];
  const failures = [error.writeErrors].flat();
  return failures.every(({ code }) => code === DUPLICATE_KEY) ? failures.map(({ index }) => index) : [];
}

function newestOf<T extends Versioned>(docs: T[]): T[] {
  const newest = new Map<string, T>();
  for (const doc of docs) if (doc.sequence > (newest.get(doc._id)?.sequence ?? -Infinity)) newest.set(doc._id, doc);
  return [...newest.values()];
}
