import { databaseUrl } from '../../engines/databases.ts';
import { againstLimit, type Side } from '../contest.ts';
import { startLimit } from '../limit.ts';
import type { Part } from '../part.ts';
import { isManyHomes, searchOfMany } from './search-of-many.ts';
import { searches } from './searches.ts';

/** Searching homes in a town or around a point that are free on some nights, beside a server that only finds a page of them. */
export const search: Part = {
  name: 'search',
  startsApps: isManyHomes,
  async measure(bench) {
    if (isManyHomes(bench.options)) return searchOfMany(bench);
    const { house } = bench;
    const limit = await startLimit(house, 'search', { MONGODB_URI: databaseUrl(house.engines.mongo.url, 'property') });
    try {
      const common = { asks: () => searches(bench.listings.towns), expect: 200 };
      const ours: Side = { ...common, what: 'search homes', url: house.url('gateway'), pids: house.pids() };
      const pids = { mongo: house.pids().mongo as number, 'the limit': limit.child.pid };
      const bare: Side = { ...common, what: 'limit: one find', url: limit.url, pids };
      return await againstLimit(bench, ours, bare, '≥ 5,000/s, ≤ 250 µs');
    } finally {
      await limit.child.stop();
    }
  },
};
