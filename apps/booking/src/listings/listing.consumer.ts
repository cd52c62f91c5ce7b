import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { CouponsStore } from '../coupons/coupons.store.ts';
import { TermsStore } from './terms.store.ts';
import { toTerms } from './to-terms.ts';

/** Keeps booking's copy of the terms and coupons of every listing. */
@Controller()
export class ListingConsumer {
  constructor(
    private readonly terms: TermsStore,
    private readonly coupons: CouponsStore,
  ) {}

  @Consume('listing-events')
  async onListings(events: EventOf<'listing-events'>[]): Promise<void> {
    const terms = events.flatMap((event) => ('listing' in event ? [toTerms(event)] : []));
    if (terms.length > 0) await this.terms.upsert(terms);
    for (const event of events) if (event.event_type === 'coupons_changed') await this.coupons.upsert(event);
  }
}
