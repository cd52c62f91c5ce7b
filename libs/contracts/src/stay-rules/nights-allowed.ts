import { weekdayOf } from '../dates.ts';
import type { StayRules } from './stay-rules.ts';

/** What a listing asks of its stays. */
export type StayTerms = { max_guests: number; min_nights: number; max_nights: number; stay_rules: StayRules };

/**
 * How short and how long a stay that begins on `checkIn` may be. What says more goes first, for each limit by itself: the season of the
 * check-in, then its day of the week, then the listing.
 */
export function nightsAllowed(terms: StayTerms, checkIn: string): { min_nights: number; max_nights: number } {
  const { seasons, by_check_in_day } = terms.stay_rules;
  const season = seasons?.find(({ from, to }) => from <= checkIn && checkIn < to);
  const day = by_check_in_day && by_check_in_day.find((limits) => limits.day === weekdayOf(checkIn));
  return {
    min_nights: season?.min_nights ?? day?.min_nights ?? terms.min_nights,
    max_nights: season?.max_nights ?? day?.max_nights ?? terms.max_nights,
  };
}
