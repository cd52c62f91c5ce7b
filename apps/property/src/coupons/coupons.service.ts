import { Injectable } from '@nestjs/common';
import { type Coupons, type CouponsChanged, fractionDigits, type Listing, type Principal } from '#contracts';
import { correlationId, newId, Problem } from '#platform';
import { ListingStore } from '../listings/listing.store.ts';
import { CouponsStore } from './coupons.store.ts';
import { hashCoupons } from './hash-coupons.ts';

/** A host's coupons: only the host ever sees their codes. */
@Injectable()
export class CouponsService {
  constructor(
    private readonly store: CouponsStore,
    private readonly listings: ListingStore,
  ) {}

  async find(host: Principal, listingId: string): Promise<Coupons> {
    await this.own(host, listingId);
    return { coupons: await this.store.find(listingId) };
  }

  async replace(host: Principal, listingId: string, { coupons }: Coupons): Promise<Coupons> {
    const { currency } = await this.own(host, listingId);
    const digits = fractionDigits(currency);
    if (coupons.some(({ amount = 0 }) => Number(amount.toFixed(digits)) !== amount))
      throw new Problem('validation_failed', `coupons: ${currency} has ${digits} decimals`);
    const hashed = await hashCoupons(listingId, coupons);
    await this.store.replace(listingId, coupons, (sequence) => changed(listingId, sequence, hashed));
    return { coupons };
  }

  private async own(host: Principal, listingId: string): Promise<Listing> {
    const listing = await this.listings.findKept(listingId);
    if (!listing) throw new Problem('not_found', 'There is no such listing.');
    if (listing.host_id !== host.id) throw new Problem('forbidden', 'This listing belongs to another host.');
    return listing;
  }
}

function changed(listingId: string, sequence: number, coupons: CouponsChanged['coupons']): CouponsChanged {
  return {
    event_type: 'coupons_changed',
    event_id: newId(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    sequence,
    correlation_id: correlationId(),
    causation_id: null,
    listing_id: listingId,
    coupons,
  };
}
