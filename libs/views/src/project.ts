import type { EventOf } from '#contracts';
import type { BookingView } from './booking-view.schema.ts';
import type { ListingView } from './listing-view.schema.ts';
import type { RatingView, ReviewView } from './review-view.schema.ts';

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

/** A review's view after an event: what it says is not told before all may read it. */
export function toReviewView(event: EventOf<'review-events'>): ReviewView {
  const { sequence, listing_id, booking_id } = event;
  const about = { sequence, listing_id, booking_id };
  if (event.event_type === 'review_written') return { _id: event.review_id, ...about, by: event.by, published: null };
  const { id, by, rating, text, created_at, reply } = event.review;
  return { _id: id, ...about, by, published: { rating, text, created_at, reply: reply?.text ?? null } };
}

/** A listing's rating after an event of one of its reviews; none after one that counts for nothing yet. */
export function toRatingView(event: EventOf<'review-events'>): RatingView[] {
  if (event.event_type === 'review_written') return [];
  const { listing_id, sequence, listing_rating } = event;
  return [{ _id: listing_id, sequence, rating: listing_rating.rating, review_count: listing_rating.review_count }];
}
