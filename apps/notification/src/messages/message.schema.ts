import { Schema } from 'mongoose';
import type { MessageRecord } from './message.ts';

const text = { type: String, required: true } as const;

export const MessageSchema = new Schema<MessageRecord>(
  {
    _id: text,
    booking_id: text,
    author: text,
    text: { type: Schema.Types.Mixed, required: true },
    created_at: { type: Date, required: true },
  },
  { collection: 'messages', versionKey: false },
);
MessageSchema.index({ booking_id: 1, created_at: -1, _id: -1 });
