import type { mongo } from 'mongoose';
import { isDeepStrictEqual } from 'node:util';
import { upsertNewer } from '../../libs/messaging/src/upsert-newer.ts';
import type { Document, Truth, View } from './views.ts';

const PAGE = 500;
const SHOWN = 20;

export type Rebuilt = { events: number; documents: number; differences: string[]; switched: boolean };

/**
 * Makes a view anew beside the one in use, says in what they differ, and puts it in its place if asked. The view in use goes on
 * being fed meanwhile, so what differs is looked at again: a document newer than ours is no difference.
 */
export async function rebuild(view: View, db: mongo.Db, truth: Truth, { replace }: { replace: boolean }): Promise<Rebuilt> {
  const live = db.collection<Document>(view.collection);
  const fresh = db.collection<Document>(`${view.collection}__rebuilt`);
  await fresh.drop().catch(() => undefined);
  const events = await replay(view, truth, fresh);
  const differences = await differ(live, fresh, view.notCompared);
  const documents = await fresh.countDocuments();
  if (replace) {
    const indexes = (await live.indexes())
      .filter(({ name }) => name !== '_id_')
      .map(({ v: _, ...index }) => index as mongo.IndexDescription);
    if (indexes.length > 0) await fresh.createIndexes(indexes);
    await fresh.rename(view.collection, { dropTarget: true });
    await replay(view, truth, db.collection<Document>(view.collection)); // what was told while the other was still in use
  } else await fresh.drop();
  return { events, documents, differences, switched: replace };
}

async function replay(view: View, truth: Truth, into: mongo.Collection<Document>): Promise<number> {
  let events = 0;
  for await (const documents of view.source(truth)) {
    await upsertNewer(into, documents);
    events += documents.length;
  }
  return events;
}

async function differ(
  live: mongo.Collection<Document>,
  fresh: mongo.Collection<Document>,
  notCompared: string[],
): Promise<string[]> {
  const differences: string[] = [];
  const page = async (from: mongo.Collection<Document>, after: string) =>
    from
      .find(after ? { _id: { $gt: after } } : {})
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray();
  for (let after = ''; differences.length < SHOWN;) {
    const made = await page(fresh, after);
    if (made.length === 0) break;
    after = made.at(-1)!._id;
    const found = await live.find({ _id: { $in: made.map(({ _id }) => _id) } }).toArray();
    const byId = new Map(found.map((document) => [document._id, document]));
    for (const document of made) differences.push(...difference(document, byId.get(document._id), notCompared));
  }
  const strays = await live
    .aggregate<{ _id: string }>([
      { $lookup: { from: fresh.collectionName, localField: '_id', foreignField: '_id', as: 'made' } },
      { $match: { made: [] } },
      { $limit: SHOWN },
      { $project: { _id: 1 } },
    ])
    .toArray();
  return [...differences, ...strays.map(({ _id }) => `${_id}: is in the view, and no event tells of it`)].slice(0, SHOWN);
}

function difference(made: Document, found: Document | undefined, notCompared: string[]): string[] {
  if (!found) return [`${made._id}: is missing in the view`];
  if (found.sequence > made.sequence) return []; // told since
  const fields = [...new Set([...Object.keys(made), ...Object.keys(found)])].filter((field) => !notCompared.includes(field));
  const wrong = fields.filter((field) => !isDeepStrictEqual(made[field], found[field]));
  return wrong.length === 0 ? [] : [`${made._id}: ${wrong.join(', ')}`];
}
