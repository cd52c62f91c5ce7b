import pg from 'pg';
import { databaseUrl } from '../../engines/databases.ts';
import { againstLimit, type Side } from '../contest.ts';
import { startLimit } from '../limit.ts';
import { startGenerator } from '../load/generator-process.ts';
import type { Asks } from '../load/plan.ts';
import type { Bench, Part } from '../part.ts';
import { Settled } from '../settled.ts';
import { bookingAsks } from './booking.ts';

const BOOKINGS = 2000;

/** A guest reading a booking, beside a server that only selects its row. */
export const read: Part = {
  name: 'read',
  async measure(bench) {
    const { house } = bench;
    const database = databaseUrl(house.engines.postgres.url, 'booking');
    const asks = await someBookings(bench, database);
    const limit = await startLimit(house, 'read', { DATABASE_URL: database });
    try {
      const common = { asks: () => asks, expect: 200 };
      const ours: Side = { ...common, what: 'read a booking', url: house.url('gateway'), pids: house.pids() };
      const pids = { postgres: house.pids().postgres as number, 'the limit': limit.child.pid };
      const bare: Side = { ...common, what: 'limit: one SQL query', url: limit.url, pids };
      return await againstLimit(bench, ours, bare, '≤ 250 µs');
    } finally {
      await limit.child.stop();
    }
  },
};

/** Makes bookings to read, and asks for each by its guest. */
async function someBookings(bench: Bench, database: string): Promise<Asks> {
  const { house, people } = bench;
  bench.say('Booking some stays to read');
  const settled = new Settled(house);
  await settled.mark();
  const plan = { url: house.url('gateway'), connections: 20, seconds: 60, once: true, expect: 201 };
  const { good } = await (await startGenerator(house.dir, plan, bookingAsks(bench, BOOKINGS))).go();
  await settled.after(good);
  const tokenOf = new Map(people.guests.map(({ id }, index) => [id, index]));
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; guest_id: string }>(
      `SELECT id, guest_id FROM bookings WHERE status = 'pending' ORDER BY id DESC LIMIT $1`,
      [BOOKINGS],
    );
    const list = rows.map(({ id, guest_id }) => ({
      method: 'GET' as const,
      path: `/api/bookings/${id}`,
      token: tokenOf.get(guest_id) ?? 0,
    }));
    return { tokens: people.guests.map(({ token }) => token), list };
  } finally {
    await client.end();
  }
}
