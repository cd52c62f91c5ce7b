import { z } from 'zod';
import { Booking, BookingStatus } from './booking.ts';
import { CalendarDate, Instant } from './dates.ts';
import { Listing } from './listing.ts';
import { ListingRating, Review, ReviewAuthor } from './review.ts';
import { CouponsChanged } from './pricing/coupon.ts';
import { Language, NotificationKind, NotificationText } from './notification.ts';
import { ServiceEvent } from './service-event.ts';
import type { Topic } from './topics.ts';

/** What every event carries, flat, in snake_case. `sequence` counts the events of one aggregate without gaps, from 1. */
const envelope = {
  event_id: z.uuid(),
  timestamp: Instant,
  schema_version: z.number().int().default(1),
  sequence: z.number().int().min(1),
  correlation_id: z.string(),
  causation_id: z.string().nullable(),
};

/** `booking-requests`: a stay was asked for and its payment is authorised. */
export const BookingCreated = z.object({
  event_type: z.literal('booking_created'),
  ...envelope,
  booking_id: z.uuid(),
  listing_id: z.uuid(),
  guest_id: z.uuid(),
  host_id: z.uuid(),
  check_in: CalendarDate,
  check_out: CalendarDate,
  total_price: z.number(),
  status: z.literal('pending'),
  metadata: z.object({ guest_count: z.number().int(), special_requests: z.string().nullable() }),
  booking: Booking,
});
export type BookingCreated = z.infer<typeof BookingCreated>;

/** `booking-updates`: a fact about a booking; `previous_status` equals `new_status` where only its money or wishes moved. */
export const BookingStatusUpdated = z.object({
  event_type: z.literal('booking_status_updated'),
  ...envelope,
  booking_id: z.uuid(),
  previous_status: BookingStatus,
  new_status: BookingStatus,
  updated_by: z.string(),
  message: z.string(),
  booking: Booking,
});
export type BookingStatusUpdated = z.infer<typeof BookingStatusUpdated>;

const decision = {
  ...envelope,
  booking_id: z.uuid(),
  decided_by: z.uuid(),
  message: z.string().nullable(),
};

/** `booking-confirmations`: the host decided to accept. */
export const BookingConfirmation = z.object({ event_type: z.literal('booking_confirmation'), ...decision });
export type BookingConfirmation = z.infer<typeof BookingConfirmation>;

/** `booking-cancellations`: host or guest decided to cancel. */
export const BookingCancellation = z.object({
  event_type: z.literal('booking_cancellation'),
  ...decision,
  role: z.enum(['host', 'guest']),
  reason: z.string().nullable(),
});
export type BookingCancellation = z.infer<typeof BookingCancellation>;

/** `listing-events`: a listing as it now is; `sequence` is its version. */
export const ListingChanged = z.object({
  event_type: z.enum(['listing_created', 'listing_updated', 'listing_deleted']),
  ...envelope,
  listing_id: z.uuid(),
  listing: Listing,
});
export type ListingChanged = z.infer<typeof ListingChanged>;

const range = z.object({ from: CalendarDate, to: CalendarDate });

/** `listing-events`: all nights of a listing closed by its host or by foreign calendars; `sequence` counts these changes. */
export const AvailabilityChanged = z.object({
  event_type: z.literal('availability_changed'),
  ...envelope,
  listing_id: z.uuid(),
  blocked: z.array(range),
  external: z.array(range),
});
export type AvailabilityChanged = z.infer<typeof AvailabilityChanged>;

/** `payment-events`: what happened to the money of a booking. Amounts are decimals of `currency`. */
export const PaymentEvent = z.object({
  event_type: z.enum([
    'payment_authorized',
    'payment_declined',
    'payment_captured',
    'payment_capture_failed',
    'payment_voided',
    'payment_refunded',
  ]),
  ...envelope,
  payment_id: z.uuid(),
  booking_id: z.uuid(),
  amount: z.number(),
  currency: z.string(),
});
export type PaymentEvent = z.infer<typeof PaymentEvent>;

const ofStay = { ...envelope, listing_id: z.uuid(), booking_id: z.uuid(), guest_id: z.uuid(), host_id: z.uuid() };

/** `review-events`: guest or host has written a review. What it says is nobody's business before it is published. */
export const ReviewWritten = z.object({
  event_type: z.literal('review_written'),
  ...ofStay,
  review_id: z.uuid(),
  by: ReviewAuthor,
});
export type ReviewWritten = z.infer<typeof ReviewWritten>;

const aboutReview = {
  ...ofStay,
  review: Review,
  listing_rating: ListingRating,
};

/** `review-events`: a review became visible to all, and what the listing's rating is with it. `sequence` counts by listing. */
export const ReviewPublished = z.object({ event_type: z.literal('review_published'), ...aboutReview });
export type ReviewPublished = z.infer<typeof ReviewPublished>;

/** `review-events`: the host answered a guest's review. */
export const ReviewReplied = z.object({ event_type: z.literal('review_replied'), ...aboutReview });
export type ReviewReplied = z.infer<typeof ReviewReplied>;

/** `account-events`: an account is no more. Ids only: whoever keeps more of the person than that forgets it now. */
export const AccountDeleted = z.object({
  event_type: z.literal('account_deleted'),
  ...envelope,
  user_id: z.uuid(),
  user_type: z.enum(['traveler', 'owner']),
});
export type AccountDeleted = z.infer<typeof AccountDeleted>;
/** `waitlist-events`: the nights somebody waits for are free, and until `turn_until` nobody else who waits is told. */
export const WaitlistTurnCame = z.object({
  event_type: z.literal('waitlist_turn_came'),
  ...envelope,
  entry_id: z.uuid(),
  listing_id: z.uuid(),
  traveler_id: z.uuid(),
  check_in: CalendarDate,
  check_out: CalendarDate,
  guest_count: z.number().int(),
  turn_until: Instant,
});
export type WaitlistTurnCame = z.infer<typeof WaitlistTurnCame>;

/** `notifications`: something to tell a user, in every language we write. Names nobody: who it is about is asked of their service. */
export const NotificationCreated = z.object({
  event_type: z.literal('notification_created'),
  ...envelope,
  notification_id: z.uuid(),
  user_id: z.uuid(),
  kind: NotificationKind,
  /** Null for what is about no booking yet. */
  booking_id: z.uuid().nullable(),
  listing_id: z.uuid(),
  texts: z.record(Language, NotificationText),
});
export type NotificationCreated = z.infer<typeof NotificationCreated>;

/** `booking-dlq`: a message that could not be handled, where it came from and why. */
export const DeadLetter = z.object({
  event_type: z.literal('dead_letter'),
  event_id: z.uuid(),
  timestamp: Instant,
  consumer: z.string(),
  source: z.object({ topic: z.string(), partition: z.number().int(), offset: z.string(), key: z.string().nullable() }),
  error: z.object({ class: z.string(), message: z.string() }),
  attempts: z.number().int(),
  payload: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** The schema of each topic's messages. */
export const eventSchemas = {
  'booking-requests': BookingCreated,
  'booking-updates': BookingStatusUpdated,
  'booking-confirmations': BookingConfirmation,
  'booking-cancellations': BookingCancellation,
  'listing-events': z.discriminatedUnion('event_type', [ListingChanged, AvailabilityChanged, CouponsChanged]),
  'payment-events': PaymentEvent,
  'review-events': z.discriminatedUnion('event_type', [ReviewWritten, ReviewPublished, ReviewReplied]),
  'account-events': AccountDeleted,
  'waitlist-events': WaitlistTurnCame,
  notifications: NotificationCreated,
  'booking-dlq': DeadLetter,
  'event-log': ServiceEvent,
} as const satisfies Record<Topic, z.ZodType>;

export type EventTopic = keyof typeof eventSchemas;
export type EventOf<T extends EventTopic> = z.infer<(typeof eventSchemas)[T]>;
