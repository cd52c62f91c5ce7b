const day = 24 * 60 * 60 * 1000;

/** Every Kafka topic: partitions and how long a message is kept, in milliseconds. Created by code, never by hand. */
export const topics = {
  'booking-requests': { partitions: 3, retentionMs: 7 * day },
  'booking-updates': { partitions: 3, retentionMs: 7 * day },
  'booking-confirmations': { partitions: 3, retentionMs: 7 * day },
  'booking-cancellations': { partitions: 3, retentionMs: 7 * day },
  notifications: { partitions: 5, retentionMs: 7 * day },
  'booking-dlq': { partitions: 1, retentionMs: 30 * day },
  'listing-events': { partitions: 3, retentionMs: -1 },
  'payment-events': { partitions: 3, retentionMs: 7 * day },
  'review-events': { partitions: 3, retentionMs: 7 * day },
  'account-events': { partitions: 3, retentionMs: 7 * day },
  'waitlist-events': { partitions: 3, retentionMs: 7 * day },
  'event-log': { partitions: 3, retentionMs: 7 * day },
} as const;

export type Topic = keyof typeof topics;
