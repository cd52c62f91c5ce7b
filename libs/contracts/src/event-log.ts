import { z } from 'zod';
import { BookingStatus, PaymentStatus } from './booking.ts';
import { CalendarDate, Instant } from './dates.ts';
import { PageQuery, Pagination } from './pagination.ts';
import { type Topic, topics } from './topics.ts';

const DEEPEST = 10_000;

export const TopicName = z.enum(Object.keys(topics) as [Topic, ...Topic[]]);

/** An instant in any time zone, or a calendar date, which is its first moment in UTC. */
const Moment = z
  .union([z.iso.datetime({ offset: true }), CalendarDate])
  .transform((text) => new Date(text))
  .meta({ type: 'string', format: 'date-time' });

/** Query of GET `/api/events`: `from` inclusive, `to` exclusive; further than 10,000 entries by `cursor`. */
export const EventsQuery = PageQuery.extend({
  topic: TopicName.optional(),
  booking_id: z.uuid().optional(),
  correlation_id: z.string().min(1).max(200).optional(),
  event_type: z.string().min(1).max(60).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
  cursor: z.string().max(500).optional(),
})
  .refine((q) => q.cursor === undefined || q.page === 1, { path: ['page'], message: 'either page or cursor' })
  .refine((q) => q.page * q.per_page <= DEEPEST, { path: ['page'], message: `goes on by cursor after ${DEEPEST} entries` })
  .refine((q) => !q.from || !q.to || q.from < q.to, { path: ['to'], message: 'must be after from' });
export type EventsQuery = z.infer<typeof EventsQuery>;

/** An event as it was published, and what it is found by; `service` is who told it. */
export const LoggedEvent = z.object({
  id: z.string(),
  topic: TopicName,
  event_type: z.string(),
  event_id: z.uuid(),
  timestamp: Instant,
  stored_at: Instant,
  service: z.string(),
  sequence: z.number().int().nullable(),
  booking_id: z.string().nullable(),
  listing_id: z.string().nullable(),
  correlation_id: z.string().nullable(),
  causation_id: z.string().nullable(),
  event: z.record(z.string(), z.unknown()),
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;

/** Answer of GET `/api/events`, newest first. */
export const EventPage = z.object({ events: z.array(LoggedEvent), pagination: Pagination });
export type EventPage = z.infer<typeof EventPage>;

/** What is known of a booking after an event; null until something told it. */
export const StoryState = z.object({
  version: z.number().int(),
  status: BookingStatus.nullable(),
  payment_status: PaymentStatus.nullable(),
  /** The last event of payment, without `payment_`. */
  money: z.string().nullable(),
  check_in: CalendarDate.nullable(),
  check_out: CalendarDate.nullable(),
  total_price: z.number().nullable(),
  refund_amount: z.number().nullable(),
  currency: z.string().nullable(),
  /** What was decided of it, by the host or the guest. */
  decision: z.enum(['accept', 'cancel']).nullable(),
  hold: z.enum(['taken', 'released', 'lost']).nullable(),
  notifications: z.number().int(),
  reviews: z.number().int(),
  dead_letters: z.number().int(),
});
export type StoryState = z.infer<typeof StoryState>;

/** Answer of GET `/api/events/bookings/{id}`: all that was told of a booking, oldest first, and its state after each step. */
export const BookingStory = z.object({
  booking_id: z.uuid(),
  state: StoryState,
  timeline: z.array(LoggedEvent.extend({ summary: z.string(), state: StoryState })),
  /** Whether there is more than a story shows. */
  truncated: z.boolean(),
});
export type BookingStory = z.infer<typeof BookingStory>;
