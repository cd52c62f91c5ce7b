import type { EventTopic } from '#contracts';

const DAY_MS = 86_400_000;
const years = (n: number) => n * 365;

/** For how many days an event is kept here, by topic: what moved money as long as books are, what a service says of itself a month. */
const keptDays: Record<EventTopic, number> = {
  'booking-requests': years(10),
  'booking-updates': years(10),
  'booking-confirmations': years(10),
  'booking-cancellations': years(10),
  'payment-events': years(10),
  'review-events': years(10),
  'listing-events': years(2),
  'account-events': years(2),
  'waitlist-events': 180,
  notifications: 180,
  'booking-dlq': 180,
  'event-log': 30,
};

/** When an event of a topic, told at `at`, is forgotten. */
export function expiryOf(topic: EventTopic, at: Date): Date {
  return new Date(at.getTime() + keptDays[topic] * DAY_MS);
}
