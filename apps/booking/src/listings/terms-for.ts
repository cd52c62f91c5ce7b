import { type LocalTime, localTimeIn } from '#contracts';
import { Problem } from '#platform';
import { asProblem } from '../bookings/as-problem.ts';
import { assertAllowed, type Terms } from '../domain/stay-rules.ts';
import type { TermsStore } from './terms.store.ts';

type Stay = { listing_id: string; check_in: string; check_out: string; guest_count: number };

/**
 * The terms of a listing and the time there, if a stay may be had by its rules; whether its nights are free is not asked here.
 * @throws Problem not_found for a listing that is not open, or with the first rule the stay breaks
 */
export async function termsFor(stay: Stay, store: TermsStore, now: Date): Promise<{ terms: Terms; at: LocalTime }> {
  const terms = await store.find(stay.listing_id);
  if (!terms?.is_active) throw new Problem('not_found', 'There is no such listing to stay in.');
  const at = localTimeIn(terms.time_zone, now);
  try {
    assertAllowed(terms, stay, at);
  } catch (refusal) {
    asProblem(refusal);
  }
  return { terms, at };
}
