import { ensureMessagingIndexes, MongoOutbox, Producer, Relay } from '#messaging';
import { newId } from '#platform';
import { aListing, ownDatabase } from '#testing';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, type Picture } from '../domain/pictures.ts';
import { toDocument } from '../listings/listing.document.ts';
import { type ListingDocument, ListingSchema } from '../listings/listing.schema.ts';
import { DiskFiles } from './disk.files.ts';
import { ImageStore } from './image.store.ts';
import { MediaSweeper } from './media.sweeper.ts';

let database: Awaited<ReturnType<typeof ownDatabase>>;
let store: ImageStore;
let dir: string;
let files: DiskFiles;

beforeAll(async () => {
  database = await ownDatabase({ Listing: ListingSchema });
  const db = database.connection.getClient().db();
  await ensureMessagingIndexes(db);
  const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'media-spec' });
  // Never started: what waits in the outbox is what these tests look at.
  store = new ImageStore(
    database.connection,
    new Relay(new MongoOutbox({ db, collection: 'outbox' }), producer, { onError: () => 0 }),
  );
  dir = await mkdtemp(join(tmpdir(), 'roost-media-'));
  files = new DiskFiles(dir);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(dir, { recursive: true });
});

const contents = new Map([
  ['320.webp', Buffer.from('small')],
  ['640.webp', Buffer.from('large')],
]);
const old = new Date(Date.now() - 2 * 3600_000);

describe('files of pictures', () => {
  it('are there as a whole, may come twice, and go', async () => {
    await Promise.all([files.save('home/one', contents), files.save('home/one', contents), files.save('home/one', contents)]);
    expect(await files.read('home/one/640.webp')).toEqual(Buffer.from('large'));
    expect(await readdir(join(dir, 'drafts'))).toEqual([]);
    await files.remove('home/one');
    await files.remove('home/one');
    expect(await files.read('home/one/640.webp')).toBeNull();
  });

  it('leave nothing behind when they cannot be stored', async () => {
    await writeFile(join(dir, 'taken'), '');
    await expect(files.save('taken/one', contents)).rejects.toThrow();
    expect(await readdir(join(dir, 'drafts'))).toEqual([]);
    await rm(join(dir, 'taken'));
  });

  it('that no listing names are swept once they are old, half-stored ones too', async () => {
    const { id, hostId } = await listed();
    const kept = aPicture();
    await store.change(id, hostId, (before) => add(before, kept));
    const folders = [`${id}/${kept.hash}`, `${id}/nobodys`, 'drafts/broken'];
    for (const folder of folders) {
      await files.save(folder, contents);
      await utimes(join(dir, folder), old, old);
    }
    await files.save(`${id}/young`, contents);
    await mkdir(join(dir, 'drafts', 'underway'), { recursive: true });
    expect((await new MediaSweeper(store, files).sweep(new Date())).toSorted()).toEqual(
      [`${id}/nobodys`, 'drafts/broken'].toSorted(),
    );
    expect((await readdir(join(dir, id))).toSorted()).toEqual([kept.hash, 'young'].toSorted());
  });
});

describe('pictures of a listing', () => {
  it('are all there when they come at once, each a version told', async () => {
    const { id, hostId } = await listed();
    const pictures = Array.from({ length: 6 }, aPicture);
    await Promise.all(pictures.map((picture) => store.change(id, hostId, (before) => add(before, picture))));
    expect((await store.find(id))?.map(({ hash }) => hash).toSorted()).toEqual(pictures.map(({ hash }) => hash).toSorted());
    const outbox = database.connection.getClient().db().collection('outbox');
    const told = await outbox.find({ key: id }).sort({ sequence: 1 }).toArray();
    expect(told.map(({ sequence }) => sequence as number)).toEqual([2, 3, 4, 5, 6, 7]);
    const { listing } = JSON.parse(told.at(-1)?.payload as string) as { listing: { images: string[] } };
    expect(listing.images).toHaveLength(6);
  });

  it('are their host’s to change', async () => {
    const { id } = await listed();
    await expect(store.change(id, newId(), (before) => add(before, aPicture()))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(store.change(newId(), newId(), (before) => before)).rejects.toMatchObject({ code: 'not_found' });
  });
});

const aPicture = (): Picture => ({ id: newId(), hash: newId(), width: 640, height: 480, widths: [320, 640], caption: null });

async function listed(): Promise<{ id: string; hostId: string }> {
  const hostId = newId();
  const listing = aListing(hostId);
  const document = { ...toDocument(listing), deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } };
  await database.connection.getClient().db().collection<ListingDocument>('listings').insertOne(document);
  return { id: listing.id, hostId };
}
