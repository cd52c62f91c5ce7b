import { addDays, countNights, type LocalTime, weekdayOf } from '../dates.ts';
import type { ErrorCode } from '../errors.ts';
import { nightsAllowed, type StayTerms } from './nights-allowed.ts';

const BOOKABLE_DAYS_AHEAD = 730;
const CHECK_IN_HOUR = 15;
const dayNames = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** A rule that a stay breaks, as the API names it and as people read it. */
export type BrokenRule = { code: ErrorCode; message: string };

type Stay = { check_in: string; check_out: string; guest_count: number };

/**
 * The first rule of a listing that a stay breaks when it is booked at `at`, the time at the listing; null when it breaks none. Whether
 * its nights are free is not asked here. Search, quote and booking all ask this.
 */
export function checkStay(terms: StayTerms, stay: Stay, at: LocalTime): BrokenRule | null {
  const nights = countNights(stay.check_in, stay.check_out);
  const { min_nights, max_nights } = nightsAllowed(terms, stay.check_in);
  if (stay.guest_count > terms.max_guests) return broken('over_capacity', `This home takes at most ${terms.max_guests} guests.`);
  if (nights < min_nights) return broken('min_nights', `Stays that begin then are at least ${min_nights} nights.`);
  if (nights > max_nights) return broken('max_nights', `Stays that begin then are at most ${max_nights} nights.`);
  if (stay.check_out > addDays(at.date, BOOKABLE_DAYS_AHEAD))
    return broken('too_far_ahead', `check_out: stays can be booked ${BOOKABLE_DAYS_AHEAD} days ahead.`);
  return checkCheckIn(terms, stay.check_in, at);
}

/** The first rule that forbids a stay to begin on a date, however long it is; null when it may. */
export function checkCheckIn({ stay_rules }: StayTerms, checkIn: string, at: LocalTime): BrokenRule | null {
  const { check_in_days, advance_notice_hours = 0, booking_window_days } = stay_rules;
  if (checkIn < at.date) return broken('in_the_past', `check_in: it is already ${at.date} there.`);
  if (check_in_days && !check_in_days.includes(weekdayOf(checkIn)))
    return broken('check_in_day', `check_in: stays here begin on ${check_in_days.map((day) => dayNames[day - 1]).join(', ')}.`);
  // Without a notice asked for, the evening of the day itself is not too late.
  const hoursLeft = countNights(at.date, checkIn) * 24 + CHECK_IN_HOUR - at.hour;
  if (advance_notice_hours > 0 && hoursLeft < advance_notice_hours)
    return broken('advance_notice', `check_in: the host wants to know ${advance_notice_hours} hours before.`);
  if (booking_window_days !== undefined && checkIn > addDays(at.date, booking_window_days))
    return broken('booking_window', `check_in: stays here can be booked ${booking_window_days} days ahead.`);
  return null;
}

const broken = (code: ErrorCode, message: string): BrokenRule => ({ code, message });
