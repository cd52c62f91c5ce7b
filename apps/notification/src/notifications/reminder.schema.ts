import { Schema } from 'mongoose';

/** A stay whose guest and host are to be reminded when it is due; gone once they were. `_id` is the booking's. */
export type ReminderRecord = { _id: string; guest_id: string; due_at: Date };

export const ReminderSchema = new Schema<ReminderRecord>(
  {
    _id: { type: String, required: true },
    guest_id: { type: String, required: true },
    due_at: { type: Date, required: true },
  },
  { collection: 'reminders', versionKey: false },
);
ReminderSchema.index({ due_at: 1 });
