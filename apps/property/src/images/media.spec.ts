import { ensureMessagingIndexes, MongoOutbox, Producer, Relay } from '#messaging';
import { newId } from '#platform';
import { aListing, ownDatabase, startS3 } from '#testing';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, type Picture } from '../domain/pictures.ts';
import { toDocument } from '../listings/listing.document.ts';
import { type ListingDocument, ListingSchema } from '../listings/listing.schema.ts';
import { DiskFiles } from './disk.files.ts';
import { ImageStore } from './image.store.ts';
import type { MediaFiles } from './media.files.ts';
import { MediaSweeper } from './media.sweeper.ts';
import { S3Files } from './s3.files.ts';

const s3 = await startS3();
let database: Awaited<ReturnType<typeof ownDatabase>>;
let store: ImageStore;
let dir: string;

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
});
afterAll(async () => {
  await s3?.[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(dir, { recursive: true });
});

const contents = new Map([
  ['320.webp', Buffer.from('small')],
  ['640.webp', Buffer.from('large')],
]);
const old = new Date(Date.now() - 2 * 3600_000);

async function foldersOf(files: MediaFiles): Promise<string[]> {
  const found: string[] = [];
  for await (const { folder } of files.folders()) found.push(folder);
  return found.toSorted();
}

/** A place for files, and how one of its folders is made to look old. */
type Place = { files: () => MediaFiles; age: (folder: string) => Promise<void> };

const disk: Place = { files: () => new DiskFiles(dir), age: (folder) => utimes(join(dir, folder), old, old) };

function bucket({ settings, dir: root }: NonNullable<typeof s3>): Place {
  const age = async (folder: string) => {
    const path = join(root, 'media', folder);
    for (const name of await readdir(path)) await utimes(join(path, name), old, old);
  };
  return { files: () => new S3Files(settings), age };
}

describe.each([['on a disk', disk] as const, ...(s3 ? [['in a bucket', bucket(s3)] as const] : [])])(
  'files of pictures %s',
  (_, { files: open, age }) => {
    it('are there as a whole for every replica, may come twice, and go', async () => {
      const [files, replica] = [open(), open()];
      await Promise.all([files.save('home/one', contents), files.save('home/one', contents), replica.save('home/one', contents)]);
      await files.save('home/one2', contents);
      expect(await replica.read('home/one/640.webp')).toEqual(Buffer.from('large'));
      expect(await foldersOf(files)).toEqual(['home/one', 'home/one2']);
      await replica.remove('home/one');
      await files.remove('home/one');
      expect(await files.read('home/one/640.webp')).toBeNull();
      expect(await foldersOf(files)).toEqual(['home/one2']);
      await files.remove('home/one2');
    });

    it('that no listing names are swept once they are old', async () => {
      const files = open();
      const { id, hostId } = await listed();
      const kept = aPicture();
      await store.change(id, hostId, (before) => add(before, kept));
      for (const folder of [`${id}/${kept.hash}`, `${id}/nobodys`]) {
        await files.save(folder, contents);
        await age(folder);
      }
      await files.save(`${id}/young`, contents);
      expect(await new MediaSweeper(store, files).sweep(new Date())).toEqual([`${id}/nobodys`]);
      expect(await foldersOf(files)).toEqual([`${id}/${kept.hash}`, `${id}/young`].toSorted());
    });
  },
);

describe('files of pictures on a disk', () => {
  it('leave nothing behind when they cannot be stored', async () => {
    await writeFile(join(dir, 'taken'), '');
    await expect(disk.files().save('taken/one', contents)).rejects.toThrow();
    expect(await readdir(join(dir, 'drafts'))).toEqual([]);
    await rm(join(dir, 'taken'));
  });

  it('that were left half-stored are swept, those under way not', async () => {
    await disk.files().save('drafts/broken', contents);
    await disk.age('drafts/broken');
    await mkdir(join(dir, 'drafts', 'underway'), { recursive: true });
    expect(await new MediaSweeper(store, disk.files()).sweep(new Date())).toEqual(['drafts/broken']);
  });
});

describe.runIf(s3)('a bucket', () => {
  const { settings, freeze, thaw } = s3 ?? ({} as NonNullable<typeof s3>);

  it('that is frozen or refuses is said to be unavailable, in seconds, and is found again', async () => {
    const files = new S3Files(settings);
    await files.save('home/cold', contents);
    freeze();
    const asked = performance.now();
    await expect(files.read('home/cold/320.webp')).rejects.toMatchObject({ code: 'unavailable' });
    expect(performance.now() - asked).toBeLessThan(6000);
    thaw();
    expect(await files.read('home/cold/320.webp')).toEqual(Buffer.from('small'));
    const stranger = new S3Files({ ...settings, credentials: { accessKeyId: 'roost-tests', secretAccessKey: 'guessed' } });
    await expect(stranger.save('home/cold', contents)).rejects.toMatchObject({ code: 'unavailable' });
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
