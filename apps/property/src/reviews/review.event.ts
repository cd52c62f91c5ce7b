import type { ListingRating, ReviewPublished, ReviewReplied, ReviewWritten } from '#contracts';
import { correlationId, newId } from '#platform';
import { type ReviewDocument, toReview } from './review.schema.ts';

export type ReviewEventType = (ReviewPublished | ReviewReplied)['event_type'];
export type ReviewEvent = Omit<ReviewPublished, 'event_type'> & { event_type: ReviewEventType };

/** Where a listing stands after an event: its rating, and how many events of reviews were told of it. */
export type Standing = { rating: ListingRating; sequence: number };

/** What `review-events` tells of a review. It carries the listing's rating, so that views follow without asking. */
export function reviewEvent(type: ReviewEventType, document: ReviewDocument, standing: Standing, now: Date): ReviewEvent {
  const about = { ...aboutOf(document, standing.sequence, now), review: toReview(document, now) };
  return { event_type: type, ...about, listing_rating: standing.rating };
}

/** Tells that a review was written, and nothing of what it says. */
export function reviewWritten(document: ReviewDocument, { sequence }: Standing, now: Date): ReviewWritten {
  const { _id: review_id, by } = document;
  return { event_type: 'review_written', ...aboutOf(document, sequence, now), review_id, by };
}

function aboutOf({ listing_id, booking_id, guest_id, host_id }: ReviewDocument, sequence: number, now: Date) {
  return {
    event_id: newId(),
    timestamp: now.toISOString(),
    schema_version: 1,
    sequence,
    correlation_id: correlationId(),
    causation_id: null,
    listing_id,
    booking_id,
    guest_id,
    host_id,
  };
}
