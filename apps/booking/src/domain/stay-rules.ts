import { checkStay, type LocalTime, type Rates, type StayRules } from '#contracts';
import { DomainRefusal } from './refusal.ts';

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
  /** Null in rows written before there were such rules. */
  stay_rules: StayRules | null;
  instant_book: boolean;
  cancellation_policy: 'flexible' | 'moderate' | 'strict';
  time_zone: string;
  is_active: boolean;
};

type Stay = { check_in: string; check_out: string; guest_count: number };

/** Whether a stay keeps to the rules of its listing when it is booked at `at`. */
export function isAllowed(terms: Terms, stay: Stay, at: LocalTime): boolean {
  return brokenRule(terms, stay, at) === null;
}

/** @throws DomainRefusal with the first rule of the listing that a stay breaks when it is booked at `at`. */
export function assertAllowed(terms: Terms, stay: Stay, at: LocalTime): void {
  const broken = brokenRule(terms, stay, at);
  if (broken) throw new DomainRefusal(broken.code, broken.message);
}

const brokenRule = (terms: Terms, stay: Stay, at: LocalTime) =>
  checkStay({ ...terms, stay_rules: terms.stay_rules ?? {} }, stay, at);
