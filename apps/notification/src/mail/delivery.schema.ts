import { Schema } from 'mongoose';
import type { Reader } from '../domain/notices.ts';

const KEPT_S = 30 * 24 * 60 * 60;

/**
 * The e-mail of a notification, whose id it has: pending until it was sent, was not wanted (`skipped`), or could not be (`failed`). Whoever
 * takes it moves `due_at` on, so that no other process does while it is at work, and one does should it die.
 */
export type DeliveryRecord = {
  _id: string;
  user_id: string;
  reader: Reader;
  status: 'pending' | 'sent' | 'skipped' | 'failed';
  attempts: number;
  due_at: Date;
  reason: string | null;
  settled_at: Date | null;
};

const text = { type: String, required: true } as const;

export const DeliverySchema = new Schema<DeliveryRecord>(
  {
    _id: text,
    user_id: text,
    reader: text,
    status: text,
    attempts: { type: Number, required: true },
    due_at: { type: Date, required: true },
    reason: { type: String, default: null },
    settled_at: { type: Date, default: null },
  },
  { collection: 'deliveries', versionKey: false },
);
DeliverySchema.index({ due_at: 1 }, { partialFilterExpression: { status: 'pending' } });
DeliverySchema.index({ settled_at: 1 }, { expireAfterSeconds: KEPT_S });
