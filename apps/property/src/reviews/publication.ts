import type { EventOf, ListingRating } from '#contracts';
import { outboxDocument } from '#messaging';
import { Problem } from '#platform';
import type { mongo } from 'mongoose';
import { addReview, scoresOf, toRating } from '../domain/scores.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';
import { reviewEvent, reviewWritten } from './review.event.ts';
import type { ReviewDocument } from './review.schema.ts';

/**
 * Makes reviews count and tells of them, inside a transaction of its caller. A review is published by compare-and-set, so it counts
 * once whoever else is at it; two reviews of one home meet at its document, and the later starts over with the other's rating.
 *
 * A rating is no change of the host's: the listing keeps its version, or a host who is editing would be refused with 412 for what a
 * guest said. So `listing-events`, whose sequence the version is, says nothing either; `review-events` carries the new rating.
 */
export class Publication {
  private readonly reviews: mongo.Collection<ReviewDocument>;
  private readonly listings: mongo.Collection<ListingDocument>;

  constructor(
    private readonly db: mongo.Db,
    private readonly session: mongo.ClientSession,
    private readonly now: Date,
  ) {
    this.reviews = db.collection('reviews');
    this.listings = db.collection('listings');
  }

  /** Tells that a review came in. */
  async written(review: ReviewDocument): Promise<void> {
    await this.tell('review_written', review);
  }

  /** Shows a review to all and counts it; nothing when that was done before. */
  async publish(id: string): Promise<void> {
    const { session, now } = this;
    const shown = { $set: { published_at: now }, $min: { visible_at: now } };
    const review = await this.reviews.findOneAndUpdate({ _id: id, published_at: null }, shown, {
      session,
      returnDocument: 'after',
    });
    if (review) await this.tell('review_published', review);
  }

  /** Adds the host's reply to a review that has none. @throws Problem already_replied */
  async reply(id: string, text: string): Promise<ReviewDocument> {
    const { session, now } = this;
    const reply = { text, created_at: now };
    const after = { session, returnDocument: 'after' } as const;
    const review = await this.reviews.findOneAndUpdate({ _id: id, reply: null }, { $set: { reply } }, after);
    if (!review) throw new Problem('already_replied', 'This review has its reply. A review is replied to once.');
    await this.tell('review_replied', review);
    return review;
  }

  private async tell(type: EventOf<'review-events'>['event_type'], review: ReviewDocument): Promise<void> {
    const listing = await this.listings.findOne({ _id: review.listing_id }, { session: this.session });
    if (!listing) throw new Error(`review ${review._id} is about a listing that never was`);
    const sequence = (listing.review_sequence ?? 0) + 1;
    const rating = await this.count(listing, type === 'review_published' && review.by === 'guest' ? review : null, sequence);
    const standing = { rating, sequence };
    const event =
      type === 'review_written' ? reviewWritten(review, standing, this.now) : reviewEvent(type, review, standing, this.now);
    const message = outboxDocument('review-events', review.listing_id, event);
    await this.db.collection<typeof message>('outbox').insertOne(message, { session: this.session });
  }

  private async count(listing: ListingDocument, review: ReviewDocument | null, sequence: number): Promise<ListingRating> {
    const before = listing.scores ?? scoresOf(listing);
    const scores = review ? addReview(before, review) : before;
    const rating = toRating(scores);
    const change = { review_sequence: sequence, scores, ...rating };
    await this.listings.updateOne({ _id: listing._id }, { $set: change }, { session: this.session });
    return rating;
  }
}
