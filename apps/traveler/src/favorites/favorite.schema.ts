import { Schema } from 'mongoose';

/** A listing a traveler likes. */
export type FavoriteRecord = { user_id: string; listing_id: string; created_at: Date };

export const FavoriteSchema = new Schema<FavoriteRecord>(
  {
    user_id: { type: String, required: true },
    listing_id: { type: String, required: true },
    created_at: { type: Date, required: true },
  },
  { collection: 'favorites', versionKey: false },
);
FavoriteSchema.index({ user_id: 1, listing_id: 1 }, { unique: true });
FavoriteSchema.index({ user_id: 1, created_at: -1 });
