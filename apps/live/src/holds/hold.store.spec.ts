import { addDays } from '#contracts';
import { HoldNodes } from '#holds';
import { ownRedis, until } from '#testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HoldRecord } from './hold.ts';
import { HoldStore, type Wish } from './hold.store.ts';

const FIRST = '2030-05-01';
const wish = (listing_id: string, from: number, nights: number, user_id = randomUUID()): Wish => {
  const check_out = addDays(FIRST, from + nights);
  return { user_id, listing_id, check_in: addDays(FIRST, from), check_out, until: check_out };
};
const take = (store: HoldStore, one: Wish) => store.take(one, new Date());

describe.each([1, 3])('holds on %i servers', (count) => {
  let servers: Awaited<ReturnType<typeof ownRedis>>[];
  let nodes: HoldNodes;
  let store: HoldStore;
  beforeAll(async () => {
    servers = await Promise.all(Array.from({ length: count }, () => ownRedis()));
    const urls = servers.map(({ url }) => url);
    nodes = new HoldNodes(urls, 'the spec waits', 300);
    store = new HoldStore(nodes, 60_000);
    await until(() => nodes.clients.every(({ status }) => status === 'ready'));
  });
  afterAll(async () => {
    nodes.close();
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  });

  it('of any ranges exclude each other exactly where they overlap, each with a greater token', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ from: fc.nat(11), nights: fc.integer({ min: 1, max: 6 }) }) },
      { weight: 1, arbitrary: fc.record({ free: fc.nat(20) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const listing = randomUUID();
        const held: HoldRecord[] = [];
        let token = 0;
        for (const each of steps) {
          if ('free' in each) {
            const [freed] = held.splice(each.free % Math.max(1, held.length), 1);
            if (freed) await store.release(freed);
            continue;
          }
          const wanted = wish(listing, each.from, each.nights);
          const overlaps = held.some((one) => one.check_in < wanted.until && wanted.check_in < one.until);
          const taken = await take(store, wanted);
          expect(taken !== null).toBe(!overlaps);
          if (!taken) continue;
          expect(taken.fencing_token).toBeGreaterThan(token);
          token = taken.fencing_token;
          held.push(taken);
        }
        for (const one of held) expect(await store.of(one.user_id)).toEqual([one]);
      }),
      { numRuns: 40 },
    );
  });

  it('are for one of many who come at once', async () => {
    const listing = randomUUID();
    const rivals = Array.from({ length: 30 }, (_, i) => wish(listing, i % 5, 6));
    const outcomes = await Promise.allSettled(rivals.map((one) => take(store, one)));
    const winners = outcomes.filter((one) => one.status === 'fulfilled' && one.value !== null);
    expect(winners.length).toBeLessThanOrEqual(1);
    if (count === 1) expect(winners).toHaveLength(1);
    expect((await take(store, wish(listing, 4, 1))) === null).toBe(winners.length === 1);
  });

  it('are three a user, however many are asked for at once', async () => {
    const user = randomUUID();
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => take(store, wish(randomUUID(), 0, 2, user))));
    const taken = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(taken).toBeLessThanOrEqual(3);
    for (let more = taken; more < 3; more++) await take(store, wish(randomUUID(), 0, 2, user));
    expect(await store.of(user)).toHaveLength(3);
    await expect(take(store, wish(randomUUID(), 0, 2, user))).rejects.toMatchObject({ code: 'too_many_holds' });
  });

  it('give greater tokens also when a server has lost everything', async () => {
    const listing = randomUUID();
    const before = await take(store, wish(listing, 0, 1));
    await nodes.clients[0]?.flushall();
    const after = await take(store, wish(listing, 1, 1));
    expect(after?.fencing_token).toBeGreaterThan(before?.fencing_token as number);
  });
});

describe('a quorum', () => {
  it('works on without one of three servers, excludes though one was emptied, and holds nothing without two', async () => {
    const servers = await Promise.all([ownRedis(), ownRedis(), ownRedis()]);
    const nodes = new HoldNodes(
      servers.map(({ url }) => url),
      'the spec waits',
      300,
    );
    try {
      const store = new HoldStore(nodes, 60_000);
      await until(() => nodes.clients.every(({ status }) => status === 'ready'));
      const listing = randomUUID();
      const held = (await take(store, wish(listing, 0, 3))) as HoldRecord;
      await nodes.clients[0]?.flushall();
      expect(await take(store, wish(listing, 1, 1))).toBeNull();
      expect(await store.othersHold(wish(listing, 2, 2))).toBeGreaterThan(50);
      expect(await store.extend(held)).toMatchObject({ id: held.id });

      servers[1]?.freeze();
      const other = await take(store, wish(listing, 5, 2));
      expect(other).not.toBeNull();
      expect(await take(store, wish(listing, 6, 2))).toBeNull();
      await servers[2]?.engine.stop();
      await expect(take(store, wish(listing, 9, 2))).rejects.toThrow(/./);
    } finally {
      nodes.close();
      await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    }
  });
});
