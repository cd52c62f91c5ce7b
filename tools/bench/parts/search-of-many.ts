import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { ListingDocument } from '../../../apps/property/src/listings/listing.schema.ts';
import { databaseUrl } from '../../engines/databases.ts';
import { freePort } from '../../engines/ports.ts';
import { untilReady } from '../../engines/until-ready.ts';
import { askReady, migrateApp, type RunningApp, spawnApp, startApp } from '../../launcher/start-apps.ts';
import { contest, type Side } from '../contest.ts';
import { benchDocument, benchListing, someTowns } from '../listings.ts';
import { memoryOf } from '../memory.ts';
import type { Options } from '../options.ts';
import type { Bench, Figures } from '../part.ts';
import { searches } from './searches.ts';

const MANY = 500_000;
const FEW = 10_000;
const HOMES_A_TOWN = 2000;
const BATCH = 2000;
/** A million homes take longer to be loaded than an app may take to start. */
const PATIENCE_MS = 300_000;

/** So many homes, in so many towns. */
type World = { homes: number; towns: number; aim?: string };

/** From how many homes on the question is not how fast search is, but whether it stays so. */
export const isManyHomes = ({ listings }: Options) => listings >= MANY;

/**
 * Search of ten thousand homes, of very many in towns as dense, and of as many in towns ten times as dense: property and a gateway
 * alone, with documents written straight into its database.
 */
export async function searchOfMany(bench: Bench): Promise<Figures[]> {
  const homes = bench.options.listings;
  await migrateApp('property', bench.house.stage); // topics; each world has a database of its own, without indexes but that of ids
  const few = await measured(bench, { homes: FEW, towns: FEW / HOMES_A_TOWN });
  const p95Ms = few[0]?.p95Ms ?? 0;
  const atMost = (times: number) => `p95 ≤ ${(times * p95Ms).toFixed(1)} ms, ${times} × that of ${FEW.toLocaleString('en')}`;
  const many = await measured(bench, { homes, towns: homes / HOMES_A_TOWN, aim: atMost(2) });
  const dense = await measured(bench, { homes, towns: homes / HOMES_A_TOWN / 10, aim: atMost(4) });
  return [...few, ...many, ...dense];
}

async function measured(bench: Bench, world: World): Promise<Figures[]> {
  const { house } = bench;
  const towns = someTowns(world.towns);
  const name = `${world.homes.toLocaleString('en')} homes, ${towns.length} towns`;
  const url = databaseUrl(house.engines.mongo.url, `property-${world.homes}-${world.towns}`);
  bench.say(`Writing ${name}`);
  await write(url, world.homes, towns);
  bench.say('Starting property and a gateway');
  const urls = { ...house.stage.urls };
  for (const app of ['property', 'gateway']) urls[app] = `http://127.0.0.1:${await freePort()}`;
  const stage = { ...house.stage, urls };
  const began = performance.now();
  const property = await spawnApp('property', stage, { MONGODB_URI: url });
  await untilReady('property', () => askReady(property.url), property.child, property.logFile, PATIENCE_MS);
  bench.say(`property was ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const gateway = await startApp('gateway', stage);
  try {
    const pids = { ...house.pids(), gateway: gateway.pid, property: property.pid };
    const side: Side = { what: name, url: gateway.url, pids, asks: () => searches(towns), expect: 200 };
    const [figures] = (await contest(bench, [side])) as [Figures];
    return [{ ...figures, ...(world.aim && { aim: world.aim }) }, residentOf(property)];
  } finally {
    await Promise.all([gateway.stop(), property.stop()]);
  }
}

async function write(url: string, homes: number, towns: ReturnType<typeof someTowns>): Promise<void> {
  const host = randomUUID();
  const client = new mongoose.mongo.MongoClient(url);
  try {
    const listings = client.db().collection<ListingDocument>('listings');
    let before: Promise<unknown> = Promise.resolve();
    for (let at = 0; at < homes; at += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, i) => benchDocument(benchListing(at + i, host, towns)));
      await before;
      before = listings.insertMany(batch, { ordered: false, writeConcern: { w: 1, journal: false } });
    }
    await before;
  } finally {
    await client.close();
  }
}

function residentOf({ pid }: RunningApp): Figures {
  const mib = (kib: number) => Math.round(kib / 1024);
  const { nowKib, mostKib } = memoryOf(pid);
  return { what: `property: ${mib(nowKib)} MB resident, ${mib(mostKib)} at most`, errors: 0, aim: '≤ 400 MB' };
}
