import type { EventOf } from '#contracts';
import type { BookingView } from './booking-view.schema.ts';
import type { ListingView } from './listing-view.schema.ts';

/** A booking's view after an event: events carry the whole booking, so the newest is all there is to know. */
export function toBookingView({ booking, sequence }: EventOf<'booking-requests' | 'booking-updates'>): BookingView {
  return { ...booking, _id: booking.id, sequence };
}

/** A listing's view after an event; none after an event that tells of something else. */
export function toListingView(event: EventOf<'listing-events'>): ListingView[] {
  if (!('listing' in event)) return [];
  const { event_type, sequence, listing } = event;
  return [{ ...listing, _id: listing.id, sequence, is_deleted: event_type === 'listing_deleted' }];
}
