import { Schema } from 'mongoose';

/** A listing on a list of favourites. A traveler's default list has the traveler's own id. */
export type FavoriteRecord = { list_id: string; listing_id: string; created_at: Date };

export const FavoriteSchema = new Schema<FavoriteRecord>(
  {
    list_id: { type: String, required: true },
    listing_id: { type: String, required: true },
    created_at: { type: Date, required: true },
  },
  { collection: 'favorites', versionKey: false },
);
FavoriteSchema.index({ list_id: 1, listing_id: 1 }, { unique: true });
FavoriteSchema.index({ list_id: 1, created_at: -1 });
