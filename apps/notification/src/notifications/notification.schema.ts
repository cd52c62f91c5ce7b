import { Schema } from 'mongoose';
import type { NotificationRecord } from './notification.ts';

const KEPT_S = 180 * 24 * 60 * 60;
const text = { type: String, required: true } as const;

export const NotificationSchema = new Schema<NotificationRecord>(
  {
    _id: text,
    user_id: text,
    reader: text,
    kind: text,
    booking_id: { type: String, default: null },
    listing_id: text,
    texts: { type: Schema.Types.Mixed, required: true },
    read_at: { type: Date, default: null },
    created_at: { type: Date, required: true },
  },
  { collection: 'notifications', versionKey: false },
);
NotificationSchema.index({ user_id: 1, created_at: -1, _id: -1 });
NotificationSchema.index({ user_id: 1, read_at: 1, created_at: -1, _id: -1 });
NotificationSchema.index({ created_at: 1 }, { expireAfterSeconds: KEPT_S });
