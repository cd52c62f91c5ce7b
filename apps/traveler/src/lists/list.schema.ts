import { Schema } from 'mongoose';

/** A list of favourites. The default list of a traveler has the traveler's id, and a record only once it is shared. */
export type ListRecord = { _id: string; user_id: string; name: string; share_token: string | null; created_at: Date };

const text = { type: String, required: true } as const;

export const ListSchema = new Schema<ListRecord>(
  {
    _id: text,
    user_id: text,
    name: text,
    share_token: { type: String, default: null },
    created_at: { type: Date, required: true },
  },
  { collection: 'lists', versionKey: false },
);
ListSchema.index({ user_id: 1, created_at: 1 });
ListSchema.index({ share_token: 1 }, { unique: true, partialFilterExpression: { share_token: { $type: 'string' } } });
