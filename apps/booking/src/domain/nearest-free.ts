import { addDays, claimedUntil, type LocalTime } from '#contracts';
import { isAllowed, type Terms } from './stay-rules.ts';

/** How many days before and after the dates wanted are looked at. */
export const REACH_DAYS = 60;
const MOST = 3;

type Stay = { check_in: string; check_out: string; guest_count: number };
type Dates = { check_in: string; check_out: string };
/** Nights that somebody has; `to` is exclusive. */
export type Range = { from: string; to: string };

/**
 * The dates nearest to those wanted on which a stay of as many nights could be booked at `at`, nearest first, three at most. They do not
 * overlap one another: three choices, not one moved by a day. `taken` holds all claims within reach, preparation days included.
 */
export function nearestFree(terms: Terms, wanted: Stay, taken: Range[], at: LocalTime): Dates[] {
  const found: Dates[] = [];
  for (const days of distances()) {
    const moved = { ...wanted, check_in: addDays(wanted.check_in, days), check_out: addDays(wanted.check_out, days) };
    const until = claimedUntil(moved.check_out, terms.stay_rules ?? {});
    const isTaken = taken.some(({ from, to }) => from < until && moved.check_in < to);
    const overlaps = found.some((other) => other.check_in < moved.check_out && moved.check_in < other.check_out);
    if (isTaken || overlaps || !isAllowed(terms, moved, at)) continue;
    found.push({ check_in: moved.check_in, check_out: moved.check_out });
    if (found.length === MOST) break;
  }
  return found;
}

/** 1, -1, 2, -2 … days. */
function distances(): number[] {
  return Array.from({ length: REACH_DAYS }, (_, i) => [i + 1, -i - 1]).flat();
}
