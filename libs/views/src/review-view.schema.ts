import type { ReviewAuthor } from '#contracts';
import { Schema } from 'mongoose';

/** A review as its newest event tells of it: what it says is null until all may read it. */
export type ReviewView = {
  _id: string;
  sequence: number;
  listing_id: string;
  booking_id: string;
  by: ReviewAuthor;
  published: { rating: number; text: string; created_at: string; reply: string | null } | null;
};

export const ReviewViewSchema = new Schema(
  { _id: String, sequence: Number, listing_id: String, booking_id: String, by: String, published: Object },
  // Events write past Mongoose; the schema names what is asked by.
  { collection: 'reviews', versionKey: false, strict: false },
);
ReviewViewSchema.index({ booking_id: 1, by: 1 });
ReviewViewSchema.index({ listing_id: 1, by: 1, 'published.created_at': -1 });

/** The rating of a listing, newer than the listing's own: reviews do not change its version. */
export type RatingView = { _id: string; sequence: number; rating: number | null; review_count: number };

export const RatingViewSchema = new Schema(
  { _id: String, sequence: Number },
  { collection: 'ratings', versionKey: false, strict: false },
);
