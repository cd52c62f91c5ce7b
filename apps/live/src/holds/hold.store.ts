import { HOLDS_PER_USER, HoldNodes, nightKeys, othersHold, slotKeys } from '#holds';
import { newId, Problem } from '#platform';
import { ExecutionError, Lock, Redlock } from '@sesamecare-oss/redlock';
import { Injectable } from '@nestjs/common';
import { Fence } from './fence.ts';
import type { HoldRecord } from './hold.ts';

const TRIES = 3;

/** What is to be held, by whom and for how long. */
export type Wish = Pick<HoldRecord, 'user_id' | 'listing_id' | 'check_in' | 'check_out' | 'until'>;

/**
 * Holds in Redis. A hold is one Redlock over its nights and one of its holder's slots, all or nothing; beside the slot lies a record of
 * what it is, which counts only while the slot has the same secret.
 */
@Injectable()
export class HoldStore {
  private readonly redlock: Redlock;
  private readonly fence: Fence;

  constructor(
    private readonly nodes: HoldNodes,
    private readonly ttlMs: number,
  ) {
    this.redlock = new Redlock(nodes.clients, { retryCount: 0, db: nodes.clients[0]?.options.db ?? 0 });
    this.fence = new Fence(nodes);
  }

  /** The live holds of a user. */
  async of(userId: string): Promise<HoldRecord[]> {
    const slots = slotKeys(userId);
    const values = await this.nodes.read([...slots, ...slots.map(recordKey)]);
    const records = values.slice(slots.length).map((json) => (json === null ? null : (JSON.parse(json) as HoldRecord)));
    return records.filter((record, slot): record is HoldRecord => record !== null && record.secret === values[slot]);
  }

  /** Seconds until nobody else holds these nights; null when nobody does. */
  othersHold(wish: Wish): Promise<number | null> {
    return othersHold(this.nodes, wish, wish.user_id);
  }

  /** Takes the nights; null when somebody has one of them. @throws Problem too_many_holds; Error when Redis does not answer. */
  async take(wish: Wish, now: Date): Promise<HoldRecord | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const slot = await this.freeSlot(wish.user_id);
      const lock = await this.acquire([...nightKeys(wish), slotKeys(wish.user_id)[slot] as string]);
      if (lock) return this.record(wish, slot, lock, now);
      if ((await this.othersHold(wish)) !== null) return null;
      // Else it was the slot, taken by another request of this user, or nights that have become free just now.
    }
    throw new Problem('unavailable', 'Too much is going on with these nights. Please try again.', {}, { 'retry-after': '1' });
  }

  /** Begins its time anew; null when it is no longer whole. @throws Error when Redis does not answer. */
  async extend(hold: HoldRecord): Promise<HoldRecord | null> {
    const lock = new Lock(this.redlock, locksOf(hold), hold.secret, [], Infinity);
    const extended = await lock.extend(this.ttlMs).catch(refused);
    return extended ? this.keep({ ...hold, expires_at: new Date(extended.expiration).toISOString() }) : null;
  }

  /** Frees all of it at once. */
  async release(hold: HoldRecord): Promise<void> {
    const lock = new Lock(this.redlock, locksOf(hold), hold.secret, [], Infinity);
    await lock.release().catch(refused); // parts of it may have expired
  }

  private async freeSlot(userId: string): Promise<number> {
    const slot = (await this.nodes.read(slotKeys(userId))).indexOf(null);
    if (slot >= 0) return slot;
    throw new Problem('too_many_holds', `You hold nights in ${HOLDS_PER_USER} places already. Release one first.`);
  }

  private async acquire(keys: string[]): Promise<Lock | null> {
    return this.redlock.acquire(keys, this.ttlMs).catch(refused);
  }

  private async record(wish: Wish, slot: number, lock: Lock, now: Date): Promise<HoldRecord> {
    const expires_at = new Date(lock.expiration).toISOString();
    const taken = { id: newId(), secret: lock.value, slot, taken_at: now.toISOString(), expires_at };
    try {
      return await this.keep({ ...wish, ...taken, fencing_token: await this.fence.next(wish.listing_id) });
    } catch (error) {
      void lock.release().catch(() => undefined); // Redis went away in between: else the locks end by themselves
      throw error;
    }
  }

  private async keep(hold: HoldRecord): Promise<HoldRecord> {
    const key = recordKey(slotKeys(hold.user_id)[hold.slot] as string);
    await this.nodes.ask((redis) => redis.set(key, JSON.stringify(hold), 'PX', this.ttlMs));
    return hold;
  }
}

const recordKey = (slotKey: string) => `${slotKey}:record`;
const locksOf = (hold: HoldRecord) => [...nightKeys(hold), slotKeys(hold.user_id)[hold.slot] as string];

/** A quorum that voted against is an answer; want of servers is not. */
async function refused(error: unknown): Promise<null> {
  const stats = error instanceof ExecutionError ? await error.attempts.at(-1) : undefined;
  if (!stats) throw error;
  const away = [...stats.votesAgainst.values()].filter(({ name }) => name !== 'ResourceLockedError');
  if (away.length > stats.membershipSize - stats.quorumSize) throw away[0];
  return null;
}
