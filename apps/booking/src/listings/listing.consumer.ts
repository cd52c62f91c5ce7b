import { Controller } from '@nestjs/common';
import { type EventOf, type Listing, ratesOf } from '#contracts';
import { Consume } from '#messaging';
import type { Terms } from '../domain/stay-rules.ts';
import { CouponsStore } from '../coupons/coupons.store.ts';
import { TermsStore } from './terms.store.ts';

/** Keeps booking's copy of the terms and coupons of every listing. */
@Controller()
export class ListingConsumer {
  constructor(
    private readonly terms: TermsStore,
    private readonly coupons: CouponsStore,
  ) {}

  @Consume('listing-events')
  async onListings(events: EventOf<'listing-events'>[]): Promise<void> {
    const terms = events.flatMap((event) =>
      'listing' in event ? [toTerms(event.listing, event.event_type !== 'listing_deleted')] : [],
    );
    if (terms.length > 0) await this.terms.upsert(terms);
    for (const event of events) if (event.event_type === 'coupons_changed') await this.coupons.upsert(event);
  }
}

function toTerms(listing: Listing, exists: boolean): Terms {
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
    is_active: exists && listing.is_active,
  };
}
