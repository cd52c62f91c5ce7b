import { Schema } from 'mongoose';

/** What a traveler has saved, as traveler last told; forgotten when nobody asks for half a year. `_id` is the user's. */
export type TasteRecord = { _id: string; favorites: string[]; at: Date };

export const TasteSchema = new Schema<TasteRecord>(
  { _id: { type: String, required: true }, favorites: [String], at: { type: Date, required: true } },
  { collection: 'tastes', versionKey: false },
);
TasteSchema.index({ favorites: 1 });
TasteSchema.index({ at: 1 }, { expireAfterSeconds: 180 * 86_400 });

/** A home a traveler has looked at, once. */
export type SeenRecord = { user_id: string; listing_id: string; at: Date };

export const SeenSchema = new Schema<SeenRecord>(
  { user_id: { type: String, required: true }, listing_id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'seen', versionKey: false },
);
SeenSchema.index({ user_id: 1, listing_id: 1 }, { unique: true });
SeenSchema.index({ user_id: 1, at: -1 });
SeenSchema.index({ at: 1 }, { expireAfterSeconds: 90 * 86_400 });
