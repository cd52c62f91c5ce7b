import { Schema } from 'mongoose';
import type { Reader } from '../domain/notices.ts';
import type { MessageRecord } from './message.ts';

/** What a list of conversations shows; `_id` is the booking's, or one made of listing and guest where `is_inquiry`. `unread` counts what the other has written since one last looked. */
export type ConversationRecord = {
  _id: string;
  listing_id: string;
  guest_id: string;
  host_id: string;
  is_inquiry?: boolean;
  last: MessageRecord;
  unread: Record<Reader, number>;
};

const text = { type: String, required: true } as const;

export const ConversationSchema = new Schema<ConversationRecord>(
  {
    _id: text,
    listing_id: text,
    guest_id: text,
    host_id: text,
    is_inquiry: Boolean,
    last: { type: Schema.Types.Mixed, required: true },
    unread: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'conversations', versionKey: false },
);
ConversationSchema.index({ guest_id: 1, 'last.created_at': -1, _id: -1 });
ConversationSchema.index({ host_id: 1, 'last.created_at': -1, _id: -1 });
