import type { ListingRating, ReviewPublished, ReviewReplied } from '#contracts';
import { correlationId, newId } from '#platform';
import { type ReviewDocument, toReview } from './review.schema.ts';

export type ReviewEventType = (ReviewPublished | ReviewReplied)['event_type'];
export type ReviewEvent = Omit<ReviewPublished, 'event_type'> & { event_type: ReviewEventType };

/** Where a listing stands after an event: its rating, and how many events of reviews were told of it. */
export type Standing = { rating: ListingRating; sequence: number };

/** What `review-events` tells of a review. It carries the listing's rating, so that views follow without asking. */
export function reviewEvent(type: ReviewEventType, document: ReviewDocument, standing: Standing, now: Date): ReviewEvent {
  const { listing_id, booking_id, guest_id, host_id } = document;
  return {
    event_type: type,
    event_id: newId(),
    timestamp: now.toISOString(),
    schema_version: 1,
    sequence: standing.sequence,
    correlation_id: correlationId(),
    causation_id: null,
    listing_id,
    booking_id,
    guest_id,
    host_id,
    review: toReview(document, now),
    listing_rating: standing.rating,
  };
}
