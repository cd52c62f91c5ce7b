import type { Listing, ListingChanged } from '#contracts';
import { correlationId, newId } from '#platform';

/** The event that tells of a listing's newest version. */
export function listingChanged(type: ListingChanged['event_type'], listing: Listing): ListingChanged {
  return {
    event_type: type,
    event_id: newId(),
    timestamp: listing.updated_at,
    schema_version: 1,
    sequence: listing.version,
    correlation_id: correlationId(),
    causation_id: null,
    listing_id: listing.id,
    listing,
  };
}
