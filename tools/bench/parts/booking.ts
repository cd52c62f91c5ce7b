import pg from 'pg';
import { databaseUrl } from '../../engines/databases.ts';
import { againstLimit, type Side } from '../contest.ts';
import { startLimit } from '../limit.ts';
import type { Asks } from '../load/plan.ts';
import type { Bench, Part } from '../part.ts';
import { Settled } from '../settled.ts';

// More than either side can do, so that a run ends by its time.
const OURS_PER_S = 2500;
const LIMIT_PER_S = 12_000;

/** Booking a stay with payment, events and views, beside a server that only claims nights and stores a row. */
export const booking: Part = {
  name: 'booking',
  async measure(bench) {
    const { house } = bench;
    const { postgres } = house.pids();
    const limit = await startLimit(house, 'booking', { DATABASE_URL: await emptyDatabase(house.engines.postgres.url) });
    try {
      const bare: Side = {
        what: 'limit: one SQL statement',
        url: limit.url,
        pids: { postgres: postgres as number, 'the limit': limit.child.pid },
        asks: (seconds) => bookingAsks(bench, seconds * LIMIT_PER_S),
        once: true,
        expect: 201,
      };
      return await againstLimit(bench, oursOf(bench), bare, '≥ 800/s, ≤ 2,000 µs, p99 < 100 ms');
    } finally {
      await limit.child.stop();
    }
  },
};

function oursOf(bench: Bench): Side {
  const settled = new Settled(bench.house);
  return {
    what: 'book a stay',
    url: bench.house.url('gateway'),
    pids: bench.house.pids(),
    asks: (seconds) => bookingAsks(bench, seconds * OURS_PER_S),
    once: true,
    expect: 201,
    before: () => settled.mark(),
    after: (good) => settled.after(good),
  };
}

/** So many stays, each of another guest in turn. */
export function bookingAsks({ people, stays }: Bench, count: number): Asks {
  const tokens = people.guests.map(({ token }) => token);
  const list = Array.from({ length: Math.ceil(count) }, (_, index) => ({
    method: 'POST' as const,
    path: '/api/bookings',
    token: index % tokens.length,
    body: JSON.stringify(stays.next()),
  }));
  return { tokens, list };
}

async function emptyDatabase(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('DROP DATABASE IF EXISTS bench_limit');
    await client.query('CREATE DATABASE bench_limit');
  } finally {
    await client.end();
  }
  return databaseUrl(server, 'bench_limit');
}
