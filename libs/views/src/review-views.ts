import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ReviewAuthor } from '#contracts';
import { Model, trusted } from 'mongoose';
import type { RatingView, ReviewView } from './review-view.schema.ts';

/** A published review of a guest. */
export type GuestReview = NonNullable<ReviewView['published']> & { id: string; booking_id: string };

/** Reviews and ratings as the events tell them. */
@Injectable()
export class ReviewViews {
  constructor(
    @InjectModel('ReviewView') private readonly reviews: Model<ReviewView>,
    @InjectModel('RatingView') private readonly ratings: Model<RatingView>,
  ) {}

  /** Those of some bookings that one of the two has reviewed, whether it is to be seen yet or not. */
  async reviewed(bookingIds: string[], by: ReviewAuthor): Promise<Set<string>> {
    const found = await this.reviews
      .find({ booking_id: trusted({ $in: bookingIds }), by }, { booking_id: 1 })
      .lean<Pick<ReviewView, 'booking_id'>[]>();
    return new Set(found.map(({ booking_id }) => booking_id));
  }

  async ratingsOf(listingIds: string[]): Promise<Map<string, RatingView>> {
    const found = await this.ratings.find({ _id: trusted({ $in: listingIds }) }).lean<RatingView[]>();
    return new Map(found.map((rating) => [rating._id, rating]));
  }

  /** The newest `count` that guests said of each listing. */
  async newestOf(listingIds: string[], count: number): Promise<Map<string, GuestReview[]>> {
    const found = await this.reviews.aggregate<{ _id: string; newest: ReviewView[] }>([
      { $match: { listing_id: { $in: listingIds }, by: 'guest', published: { $ne: null } } },
      { $sort: { 'published.created_at': -1 } },
      { $group: { _id: '$listing_id', newest: { $firstN: { input: '$$ROOT', n: count } } } },
    ]);
    return new Map(found.map(({ _id, newest }) => [_id, newest.flatMap(toGuestReview)]));
  }
}

function toGuestReview({ _id, booking_id, published }: ReviewView): GuestReview[] {
  return published ? [{ id: _id, booking_id, ...published }] : [];
}
