import type { mongo } from 'mongoose';

export type Versioned = { _id: string; sequence: number };

/**
 * Puts each document in place of the stored one unless that has the same or a higher `sequence`. Any order and any number of
 * repetitions leave the newest version; of several in one call only the newest is sent.
 */
export async function upsertNewer<T extends Versioned>(
  collection: Pick<mongo.Collection<T>, 'bulkWrite'>,
  docs: T[],
): Promise<void> {
  const newest = [...newestOf(docs).values()];
  if (newest.length === 0) return;
  const refused = await replaceOlder(collection, newest, true);
  // Refused as a duplicate: a newer one is there, or another process inserted it at this moment. In the second case it
  // exists now, and comparing again decides.
  if (refused.length > 0) await replaceOlder(collection, refused, false);
}

function newestOf<T extends Versioned>(docs: T[]): Map<string, T> {
  const newest = new Map<string, T>();
  for (const doc of docs) if (doc.sequence > (newest.get(doc._id)?.sequence ?? -Infinity)) newest.set(doc._id, doc);
  return newest;
}

/** Sends one unordered bulk; answers the documents refused for a duplicate `_id`. @throws for any other failure. */
async function replaceOlder<T extends Versioned>(
  collection: Pick<mongo.Collection<T>, 'bulkWrite'>,
  docs: T[],
  upsert: boolean,
): Promise<T[]> {
  const operations = docs.map((doc) => ({
    replaceOne: { filter: { _id: doc._id, sequence: { $lt: doc.sequence } }, replacement: doc, upsert },
  }));
  try {
    await collection.bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation<T>[], { ordered: false });
    return [];
  } catch (error) {
    const failures = [(error as mongo.MongoBulkWriteError).writeErrors ?? []].flat();
    if (failures.length === 0 || failures.some(({ code }) => code !== 11000)) throw error;
    return failures.map(({ index }) => docs[index]!);
  }
}
