import type { ReviewPublished, ReviewReplied } from '#contracts';
import type { Reader } from './notices.ts';

export type ReviewNews = ReviewPublished | ReviewReplied;
export type ReviewKind = ReviewNews['event_type'];

/** Who is to hear of a review: whom it is about, and of the host's answer the guest who wrote it. */
export function readerOf({ event_type, review }: ReviewNews): Reader {
  if (event_type === 'review_replied') return 'guest';
  return review.by === 'guest' ? 'host' : 'guest';
}
