import type { mongo } from 'mongoose';
import { setTimeout as sleep } from 'node:timers/promises';
import { upsertNewer } from '../../libs/messaging/src/upsert-newer.ts';
import { differ, type Difference } from './differ.ts';
import { type Document, inPages, type Stores, type View } from './view.ts';

const SHOWN = 20;
/** A view is a moment behind what is being told: only what still differs after these many looks, a second apart, is wrong. */
const LOOKS = 5;

export type Rebuilt = { events: number; documents: number; differences: number; shown: string[]; switched: boolean };

/** Makes a view anew beside the one in use, which goes on being fed, says in what they differ, and puts it in its place if asked. */
export async function rebuild(view: View, stores: Stores, { replace }: { replace: boolean }): Promise<Rebuilt> {
  const db = stores.dbOf(view.app);
  const [fresh, copy] = ['rebuilt', 'in_use'].map((state) => db.collection<Document>(`${view.collection}__${state}`)) as [
    mongo.Collection<Document>,
    mongo.Collection<Document>,
  ];
  const inUse = view.inside ? copy : db.collection<Document>(view.collection);
  await fresh.drop().catch(() => undefined);
  let events = 0;
  const look = async () => {
    events = await replay(view, stores, fresh);
    if (view.inside) await fill(copy, view.inside.read(stores));
    return summary(differ(inUse, fresh, view));
  };
  let found = await look();
  const most = replace ? 1 : LOOKS;
  for (let looks = 1; found.differences > 0 && looks < most; looks++) {
    await sleep(1000);
    found = await look();
  }
  const documents = await fresh.countDocuments();
  if (replace && view.inside) await mend(view.inside, stores, differ(inUse, fresh, view));
  else if (replace) await takePlace(view, stores, inUse, fresh);
  await Promise.all([fresh, copy].map((scratch) => scratch.drop().catch(() => undefined)));
  return { events, documents, ...found, switched: replace };
}

async function replay(view: View, stores: Stores, into: mongo.Collection<Document>): Promise<number> {
  let events = 0;
  for await (const documents of view.source(stores)) {
    await upsertNewer(into, documents);
    events += documents.length;
  }
  return events;
}

async function fill(copy: mongo.Collection<Document>, pages: AsyncIterable<Document[]>): Promise<void> {
  await copy.drop().catch(() => undefined);
  for await (const page of pages) if (page.length > 0) await copy.insertMany(page);
}

async function summary(all: AsyncIterable<Difference>): Promise<{ differences: number; shown: string[] }> {
  const shown: string[] = [];
  let differences = 0;
  for await (const { id, what } of all) if (++differences <= SHOWN) shown.push(`${id}: ${what}`);
  return { differences, shown };
}

async function mend(inside: NonNullable<View['inside']>, stores: Stores, all: AsyncIterable<Difference>): Promise<void> {
  for await (const page of inPages(all)) {
    const put = page.flatMap(({ made }) => made ?? []);
    const strays = page.filter(({ made }) => !made).map(({ id }) => id);
    if (put.length > 0) await inside.put(stores, put);
    if (strays.length > 0) await inside.remove(stores, strays);
  }
}

async function takePlace(
  view: View,
  stores: Stores,
  inUse: mongo.Collection<Document>,
  fresh: mongo.Collection<Document>,
): Promise<void> {
  const all = await inUse.indexes().catch(() => []);
  const indexes = all.filter(({ name }) => name !== '_id_').map(({ v: _, ...index }) => index as mongo.IndexDescription);
  if (indexes.length > 0) await fresh.createIndexes(indexes);
  if ((await fresh.countDocuments()) === 0) await fresh.insertOne({ _id: '', sequence: 0 }); // a collection there is not cannot be renamed
  await fresh.rename(view.collection, { dropTarget: true });
  await inUse.deleteOne({ _id: '' });
  await replay(view, stores, inUse); // what was told while the other was still in use
}
