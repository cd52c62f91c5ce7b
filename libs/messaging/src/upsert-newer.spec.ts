import type { mongo } from 'mongoose';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mongodb } from './spec/engines.ts';
import { upsertNewer, type Versioned } from './upsert-newer.ts';

type Stay = Versioned & { note: string };

let stays: mongo.Collection<Stay>;
let drop: () => Promise<void>;

beforeAll(async () => {
  const mongo = await mongodb();
  ({ drop } = mongo);
  stays = mongo.db.collection<Stay>('stays');
});
afterAll(() => drop?.());

const version = (_id: string, sequence: number): Stay => ({ _id, sequence, note: `$version ${sequence}` });

it('inserts what is new and replaces what is older', async () => {
  const id = randomUUID();
  await upsertNewer(stays, [version(id, 1)]);
  await upsertNewer(stays, [version(id, 2), version(randomUUID(), 7)]);
  expect(await stays.findOne({ _id: id })).toEqual(version(id, 2));
});

it('leaves what is as new or newer', async () => {
  const id = randomUUID();
  await upsertNewer(stays, [version(id, 5)]);
  await upsertNewer(stays, [{ ...version(id, 5), note: 'again' }]);
  await upsertNewer(stays, [version(id, 4)]);
  expect(await stays.findOne({ _id: id })).toEqual(version(id, 5));
});

it('takes the newest of several versions in one call', async () => {
  const id = randomUUID();
  await upsertNewer(stays, [version(id, 2), version(id, 3), version(id, 1)]);
  expect(await stays.findOne({ _id: id })).toEqual(version(id, 3));
});

it('ends with the newest whoever inserts first', async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const rounds = Array.from({ length: 40 }, (_, i) => ((i * 7) % 40) + 1);
  await Promise.all(
    rounds.map((sequence) =>
      upsertNewer(
        stays,
        ids.map((id) => version(id, sequence)),
      ),
    ),
  );
  const sequences = await stays
    .find({ _id: { $in: ids } })
    .map((stay) => stay.sequence)
    .toArray();
  expect(sequences).toEqual(ids.map(() => 40));
});

it('does nothing with nothing', async () => {
  await upsertNewer(stays, []);
});
