import { Schema } from 'mongoose';
import type { Decision } from './decision.ts';

/** A decision as it is stored; `_id` is the id of the event that tells it. */
export type DecisionRecord = Decision & { _id: string };

const text = { type: String, required: true } as const;

export const DecisionSchema = new Schema<DecisionRecord>(
  {
    _id: text,
    kind: text,
    booking_id: text,
    decided_by: text,
    sequence: { type: Number, required: true },
    reason: { type: String, default: null },
    message: { type: String, default: null },
    decided_at: { type: Date, required: true },
  },
  { collection: 'decisions', versionKey: false },
);
// Each is decided once, however often and in how many places it is asked for.
DecisionSchema.index({ booking_id: 1, kind: 1 }, { unique: true });
DecisionSchema.index({ booking_id: 1, sequence: 1 }, { unique: true });
