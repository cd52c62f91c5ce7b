import { addDays, countNights, type CreateBooking, type Rates, todayIn } from '#contracts';
import { DomainRefusal } from './refusal.ts';

const BOOKABLE_DAYS_AHEAD = 730;

/** Booking's own copy of what a listing asks of a stay, fed by `listing-events`. */
export type Terms = {
  listing_id: string;
  version: number;
  host_id: string;
  price_minor: number;
  currency: string;
  /** Null in rows written before prices had rules: then every night costs `price_minor`. */
  rates: Rates | null;
  max_guests: number;
  min_nights: number;
  max_nights: number;
  instant_book: boolean;
  cancellation_policy: 'flexible' | 'moderate' | 'strict';
  time_zone: string;
  is_active: boolean;
};

/** @throws DomainRefusal with the first rule of the listing that the stay breaks. */
export function checkStay(terms: Terms, stay: Pick<CreateBooking, 'check_in' | 'check_out' | 'guest_count'>, now: Date): void {
  const nights = countNights(stay.check_in, stay.check_out);
  const today = todayIn(terms.time_zone, now);
  if (stay.guest_count > terms.max_guests)
    throw new DomainRefusal('over_capacity', `This home takes at most ${terms.max_guests} guests.`);
  if (nights < terms.min_nights) throw new DomainRefusal('min_nights', `Stays here are at least ${terms.min_nights} nights.`);
  if (nights > terms.max_nights) throw new DomainRefusal('max_nights', `Stays here are at most ${terms.max_nights} nights.`);
  if (stay.check_in < today) throw new DomainRefusal('in_the_past', `check_in: it is already ${today} there.`);
  if (stay.check_out > addDays(today, BOOKABLE_DAYS_AHEAD)) {
    throw new DomainRefusal('too_far_ahead', `check_out: stays can be booked ${BOOKABLE_DAYS_AHEAD} days ahead.`);
  }
}
