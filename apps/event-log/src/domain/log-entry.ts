import type { EventOf, EventTopic, LoggedEvent } from '#contracts';
import { withoutWords } from './without-words.ts';

/** What an event is found by. */
export type LogEntry = Omit<LoggedEvent, 'stored_at'>;

/** Who tells a topic; `event-log` and dead letters say it themselves. */
const tellers: Record<Exclude<EventTopic, 'event-log' | 'booking-dlq' | 'account-events'>, string> = {
  'booking-requests': 'booking',
  'booking-updates': 'booking',
  'booking-confirmations': 'owner',
  'booking-cancellations': 'owner',
  'listing-events': 'property',
  'payment-events': 'payment',
  'review-events': 'property',
  'waitlist-events': 'booking',
  notifications: 'notification',
};

/** The entry of an event; its id is the same however often the event comes, so that it is stored once. */
export function toEntry<T extends EventTopic>(topic: T, event: EventOf<T>): LogEntry {
  const known = event as Partial<Record<'booking_id' | 'listing_id' | 'correlation_id' | 'causation_id', string>> & {
    sequence?: number;
  };
  return {
    id: `${topic}:${event.event_id}`,
    topic,
    event_type: event.event_type,
    event_id: event.event_id,
    timestamp: event.timestamp,
    service: tellerOf(topic, event),
    sequence: known.sequence ?? null,
    booking_id: known.booking_id ?? bookingInside(event),
    listing_id: known.listing_id ?? null,
    correlation_id: known.correlation_id ?? null,
    causation_id: known.causation_id ?? null,
    event: withoutWords(event),
  };
}

function tellerOf(topic: EventTopic, event: EventOf<EventTopic>): string {
  if ('service' in event) return event.service;
  if ('consumer' in event) return event.consumer;
  if ('user_type' in event) return event.user_type;
  if (topic === 'event-log' || topic === 'booking-dlq' || topic === 'account-events') return 'unknown';
  if (event.event_type === 'availability_changed') return 'booking';
  return event.event_type === 'booking_cancellation' && event.role === 'guest' ? 'booking' : tellers[topic];
}

/** Of which booking a dead letter's message was, as far as it can still be read. */
function bookingInside(event: EventOf<EventTopic>): string | null {
  if (!('payload' in event)) return null;
  return /"booking_id"\s*:\s*"([0-9a-f-]{36})"/i.exec(event.payload)?.[1]?.toLowerCase() ?? null;
}
