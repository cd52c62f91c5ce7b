import { addDays, type Hold, type HoldNews } from '#contracts';

/** A hold as it is kept: `secret` is the value of its locks, `until` (exclusive) the last night it locks. */
export type HoldRecord = Hold & { secret: string; slot: number; user_id: string; until: string; taken_at: string };

type Stay = { listing_id: string; check_in: string; check_out: string };

/** A hold as its holder sees it. */
export function toWire({ id, listing_id, check_in, check_out, expires_at, fencing_token }: HoldRecord): Hold {
  return { id, listing_id, check_in, check_out, expires_at, fencing_token };
}

/** What its holder is told of a hold. */
export function newsOf(hold: HoldRecord, state: HoldNews['state']): HoldNews {
  const { id, listing_id, check_in, check_out, expires_at } = hold;
  return { id, mine: true, state, listing_id, check_in, check_out, expires_at };
}

/** What everybody else is told of it. */
export function anonymousNews(hold: HoldRecord, state: HoldNews['state']): HoldNews {
  return { ...newsOf(hold, state === 'held' ? 'held' : 'released'), id: null, mine: false };
}

/** What is told of a hold of which nothing is left. */
export function lostNews(id: string): HoldNews {
  return { id, mine: true, state: 'lost', listing_id: null, check_in: null, check_out: null, expires_at: null };
}

/** Whether two stays want a night in common. */
export function overlap(a: Stay, b: Stay): boolean {
  return a.listing_id === b.listing_id && a.check_in < b.check_out && b.check_in < a.check_out;
}

export function isSameStay(a: Stay, b: Stay): boolean {
  return a.listing_id === b.listing_id && a.check_in === b.check_in && a.check_out === b.check_out;
}

/** Whether a stay would begin on a day that is over everywhere on Earth. */
export function isInThePast({ check_in }: Stay, now: Date): boolean {
  return check_in < addDays(now.toISOString().slice(0, 10), -1);
}
