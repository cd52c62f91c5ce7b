import { randomUUID } from 'node:crypto';
import type { Listing, ListingChanged } from '../../contracts/src/index.ts';

/** A listing like any other, with what a test cares about set. */
export function aListing(hostId: string, fields: Partial<Listing> = {}): Listing {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    host_id: hostId,
    title: 'A quiet cabin above the river',
    description: 'Two rooms, one stove, no neighbours.',
    price_per_night: 120,
    currency: 'USD',
    location: {
      address: '1 River Road',
      city: 'Asheville',
      state: 'NC',
      country: 'United States',
      coordinates: { type: 'Point', coordinates: [-82.55, 35.6] },
    },
    property_type: 'cabin',
    amenities: ['wifi'],
    capacity: { max_guests: 4, bedrooms: 2, beds: 2, bathrooms: 1 },
    images: [],
    instant_book: false,
    cancellation_policy: 'moderate',
    min_nights: 1,
    max_nights: 365,
    pricing: {},
    stay_rules: {},
    time_zone: 'America/New_York',
    is_active: true,
    version: 1,
    rating: null,
    review_count: 0,
    created_at: now,
    updated_at: now,
    ...fields,
  };
}

/** The event by which property would tell of a listing. */
export function listingEvent(listing: Listing): ListingChanged {
  return {
    event_type: 'listing_created',
    event_id: randomUUID(),
    timestamp: listing.updated_at,
    schema_version: 1,
    sequence: listing.version,
    correlation_id: 'tests-listing',
    causation_id: null,
    listing_id: listing.id,
    listing,
  };
}
