import { Schema } from 'mongoose';

/**
 * A signed-in browser or app, from login to logout. Refresh tokens are kept as hashes: `live` ones are good, `retired` ones were
 * exchanged at `retired_at`.
 */
export type SessionRecord = {
  _id: string;
  user_id: string;
  live: string[];
  retired: string[];
  retired_at: Date | null;
  created_at: Date;
  expires_at: Date;
};

export const SessionSchema = new Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    user_id: { type: String, required: true },
    live: [String],
    retired: [String],
    retired_at: { type: Date, default: null },
    created_at: { type: Date, required: true },
    expires_at: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
);
SessionSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });
SessionSchema.index({ user_id: 1 });
