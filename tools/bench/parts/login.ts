import { randomUUID } from 'node:crypto';
import { againstLimit, type Side } from '../contest.ts';
import { startLimit } from '../limit.ts';
import type { Asks } from '../load/plan.ts';
import type { Bench, Part } from '../part.ts';

const TRAVELERS = 40;
const PASSWORD = 'a password as people choose them';

/** A traveler signing in, beside a server that only verifies the hash. */
export const login: Part = {
  name: 'login',
  async measure(bench) {
    const { house } = bench;
    const asks = await someTravelers(bench);
    const limit = await startLimit(house, 'login', { PASSWORD });
    try {
      const common = { asks: () => asks, expect: 200, warmUp: 200 };
      const ours: Side = { ...common, what: 'sign in', url: house.url('gateway'), pids: house.pids() };
      const bare: Side = { ...common, what: 'limit: one argon2id', url: limit.url, pids: { 'the limit': limit.child.pid } };
      return await againstLimit(bench, ours, bare, '≥ 60/s a core');
    } finally {
      await limit.child.stop();
    }
  },
};

/** Registers travelers, and has each sign in. */
export async function someTravelers({ house, say }: Bench): Promise<Asks> {
  say('Registering travelers to sign in');
  const names = Array.from({ length: TRAVELERS }, (_, index) => `bench.${randomUUID().slice(0, 8)}.${index}`);
  for (const username of names) {
    const person = { username, email: `${username}@example.org`, password: PASSWORD, first_name: 'Ann', last_name: 'Bench' };
    const response = await fetch(`${house.url('gateway')}/api/traveler/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status !== 201) throw new Error(`not registered: ${response.status} ${await response.text()}`);
  }
  const list = names.map((username) => ({
    method: 'POST' as const,
    path: '/api/traveler/auth/login',
    body: JSON.stringify({ username, password: PASSWORD }),
  }));
  return { tokens: [], list };
}
