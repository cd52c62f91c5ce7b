import { addDays } from '../dates.ts';
import type { StayRules } from './stay-rules.ts';

/** Until when (exclusive) a stay keeps its home from others: check-out, and the days the host needs to prepare for the next one. */
export function claimedUntil(checkOut: string, { preparation_days = 0 }: Pick<StayRules, 'preparation_days'>): string {
  return preparation_days === 0 ? checkOut : addDays(checkOut, preparation_days);
}
