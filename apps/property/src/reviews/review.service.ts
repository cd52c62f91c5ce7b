import { Injectable } from '@nestjs/common';
import type { CreateReview, Principal, Review, ReviewsQuery } from '#contracts';
import { newId, Problem } from '#platform';
import { authorOf } from '../domain/review.ts';
import { ReviewStore } from './review.store.ts';
import { StayStore } from './stay.store.ts';

/** What guests and hosts say of each other after a stay. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly store: ReviewStore,
    private readonly stays: StayStore,
  ) {}

  async write(author: Principal, listingId: string, { booking_id, ...said }: CreateReview): Promise<Review> {
    const stay = await this.stays.find(booking_id);
    const by = stay && authorOf(stay, listingId, author);
    // One answer for all: whether somebody else stayed there is nobody's business.
    if (!by) throw new Problem('forbidden', 'Only the guest and the host of a completed stay in this home may review it.');
    const { guest_id, host_id } = stay;
    const now = new Date();
    const about = { listing_id: listingId, booking_id, guest_id, host_id, by, author_id: author.id };
    return this.store.insert({ _id: newId(), ...about, ...said, created_at: now }, stay, now);
  }

  /** A home's reviews as `reader` may see them: all that are visible, and the reader's own. */
  page(listingId: string, query: ReviewsQuery, reader: string | undefined): Promise<{ reviews: Review[]; total: number }> {
    return this.store.page(listingId, query, reader, new Date());
  }

  async reply(host: Principal, listingId: string, reviewId: string, text: string): Promise<Review> {
    const now = new Date();
    const review = await this.store.findVisible(reviewId, listingId, now);
    if (!review) throw new Problem('not_found', 'There is no such review.');
    if (review.host_id !== host.id) throw new Problem('forbidden', 'This review is about the home of another host.');
    return this.store.reply(reviewId, text, now);
  }
}
