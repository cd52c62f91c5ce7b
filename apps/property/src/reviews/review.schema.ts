import type { Review } from '#contracts';
import { Schema } from 'mongoose';

/** A review in MongoDB. `published_at` is set when it was counted and told, which happens once, at `visible_at` or soon after. */
export type ReviewDocument = Omit<Review, 'id' | 'is_visible' | 'visible_at' | 'created_at' | 'reply'> & {
  _id: string;
  guest_id: string;
  host_id: string;
  reply: { text: string; created_at: Date } | null;
  visible_at: Date;
  published_at: Date | null;
  created_at: Date;
};

/** Mongoose keeps the collection and its indexes; reads and writes are the driver's own, checked by Zod at the border. */
export const ReviewSchema = new Schema<ReviewDocument>({ _id: String }, { collection: 'reviews', strict: false });

ReviewSchema.index({ booking_id: 1, by: 1 }, { name: 'once_a_stay', unique: true });
ReviewSchema.index({ listing_id: 1, by: 1, created_at: -1 });
ReviewSchema.index({ author_id: 1 });
ReviewSchema.index({ visible_at: 1 }, { name: 'due', partialFilterExpression: { published_at: null } });

/** The review a document holds, as it is at `now`. */
export function toReview(document: ReviewDocument, now: Date): Review {
  const { _id, guest_id: _guest, host_id: _host, published_at: _published, reply, visible_at, created_at, ...rest } = document;
  return {
    id: _id,
    ...rest,
    reply: reply && { ...reply, created_at: reply.created_at.toISOString() },
    is_visible: visible_at <= now,
    visible_at: visible_at.toISOString(),
    created_at: created_at.toISOString(),
  };
}
