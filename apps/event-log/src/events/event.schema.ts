import type { LoggedEvent } from '#contracts';
import { Schema } from 'mongoose';

/** An event as it is stored: once, under an id made of topic and event id, until `expires_at`. */
export type EventRecord = Omit<LoggedEvent, 'id' | 'timestamp' | 'stored_at'> & {
  _id: string;
  at: Date;
  stored_at: Date;
  expires_at: Date;
};

const found = { type: String, default: null };

export const EventSchema = new Schema<EventRecord>(
  {
    _id: String,
    topic: String,
    event_type: String,
    event_id: String,
    at: Date,
    stored_at: Date,
    expires_at: Date,
    service: String,
    sequence: { type: Number, default: null },
    booking_id: found,
    listing_id: found,
    correlation_id: found,
    causation_id: found,
    event: Schema.Types.Mixed,
  },
  { collection: 'events', versionKey: false },
);
EventSchema.index({ at: -1, _id: -1 });
for (const field of ['topic', 'event_type', 'booking_id', 'correlation_id']) EventSchema.index({ [field]: 1, at: -1, _id: -1 });
EventSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });
