import { Schema } from 'mongoose';

/** Messages of one person in a minute; written by rate-limiter-flexible, which needs both indexes. */
export const MessageCountSchema = new Schema({ key: String, points: Number, expire: Date }, { collection: 'message_counts' });
MessageCountSchema.index({ key: 1 }, { unique: true });
MessageCountSchema.index({ expire: -1 }, { expireAfterSeconds: 0 });
