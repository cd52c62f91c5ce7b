import { addDays } from '../../../libs/contracts/src/index.ts';
import { databaseUrl } from '../../engines/databases.ts';
import { againstLimit, type Side } from '../contest.ts';
import { startLimit } from '../limit.ts';
import type { Ask, Asks } from '../load/plan.ts';
import type { Bench, Part } from '../part.ts';

/** Searching homes in a town or around a point that are free on some nights, beside a server that only finds a page of them. */
export const search: Part = {
  name: 'search',
  async measure(bench) {
    const { house } = bench;
    const limit = await startLimit(house, 'search', { MONGODB_URI: databaseUrl(house.engines.mongo.url, 'property') });
    try {
      const common = { asks: () => searches(bench), expect: 200 };
      const ours: Side = { ...common, what: 'search homes', url: house.url('gateway'), pids: house.pids() };
      const pids = { mongo: house.pids().mongo as number, 'the limit': limit.child.pid };
      const bare: Side = { ...common, what: 'limit: one find', url: limit.url, pids };
      return await againstLimit(bench, ours, bare, '≥ 5,000/s, ≤ 250 µs');
    } finally {
      await limit.child.stop();
    }
  },
};

/** Half by the name of a town, half around its middle; each finds about a hundred homes of 10,000 and answers the first page. */
function searches({ listings }: Bench): Asks {
  const soon = addDays(new Date().toISOString().slice(0, 10), 20);
  const list = listings.towns.flatMap(({ city, lat, lng }, index): Ask[] => {
    const check_in = addDays(soon, index % 60);
    const nights = `check_in=${check_in}&check_out=${addDays(check_in, 3)}`;
    const around = `lat=${lat}&lng=${lng}&radius_km=30`;
    return [`city=${encodeURIComponent(city)}&${nights}`, `${around}&${nights}`].map((query) => ({
      method: 'GET',
      path: `/api/properties/search?${query}`,
    }));
  });
  return { tokens: [], list };
}
