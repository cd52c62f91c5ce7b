import { type ListingChanged, ratesOf } from '#contracts';
import type { Terms } from '../domain/stay-rules.ts';

/** The terms of a listing after an event of it: one that was deleted sells nothing. */
export function toTerms({ event_type, listing }: ListingChanged): Terms {
  const rates = ratesOf(listing);
  const { id, version, host_id, currency, min_nights, max_nights, stay_rules, instant_book, cancellation_policy, time_zone } =
    listing;
  return {
    listing_id: id,
    version,
    host_id,
    price_minor: rates.base,
    currency,
    rates,
    max_guests: listing.capacity.max_guests,
    min_nights,
    max_nights,
    stay_rules,
    instant_book,
    cancellation_policy,
    time_zone,
    is_active: event_type !== 'listing_deleted' && listing.is_active,
  };
}
