import type { Listing } from '#contracts';
import { Schema } from 'mongoose';

/** A listing as its newest event tells of it; a deleted one is kept, because its bookings still show it. */
export type ListingView = Listing & { _id: string; sequence: number; is_deleted: boolean };

export const ListingViewSchema = new Schema(
  { _id: String, sequence: Number, host_id: String, is_deleted: Boolean, created_at: String },
  // Events write whole snapshots past Mongoose; the schema names what is asked by.
  { collection: 'listings', versionKey: false, strict: false },
);
ListingViewSchema.index({ host_id: 1 });

/** The listing of a view's document. */
export function toListing({ _id, sequence: _sequence, is_deleted: _isDeleted, ...listing }: ListingView): Listing {
  return listing;
}
