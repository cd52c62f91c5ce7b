import { z } from 'zod';
import { Booking, BookingStatus } from './booking.ts';
import { CalendarDate, countNights, Instant } from './dates.ts';
import { NotificationCreated } from './events.ts';
import { Pagination } from './pagination.ts';

const LONGEST_NIGHTS = 365;

/** Body of POST `/api/live/holds`: nights to keep for oneself while checking out. */
export const TakeHold = z
  .strictObject({ listing_id: z.uuid(), check_in: CalendarDate, check_out: CalendarDate })
  .refine((h) => h.check_in < h.check_out, { path: ['check_out'], message: 'must be after check_in' })
  .refine((h) => countNights(h.check_in, h.check_out) <= LONGEST_NIGHTS, {
    path: ['check_out'],
    message: `at most ${LONGEST_NIGHTS} nights`,
  });
export type TakeHold = z.infer<typeof TakeHold>;

/** A hold as its holder sees it. Of two holds on a listing the later one has the greater `fencing_token`. */
export const Hold = z.object({
  id: z.uuid(),
  listing_id: z.uuid(),
  check_in: CalendarDate,
  check_out: CalendarDate,
  expires_at: Instant,
  fencing_token: z.number().int(),
});
export type Hold = z.infer<typeof Hold>;

export const HoldPage = z.object({ holds: z.array(Hold), pagination: Pagination });
export type HoldPage = z.infer<typeof HoldPage>;

/** Answer of POST `/api/live/tickets`: opens one stream, within `expires_in` seconds. */
export const StreamTicket = z.object({ ticket: z.string(), expires_in: z.number().int() });
export type StreamTicket = z.infer<typeof StreamTicket>;

/** Query of GET `/api/live/stream`. `last_event_id` is for those who cannot send the header `Last-Event-ID`. */
export const StreamQuery = z.strictObject({
  ticket: z.string().max(100).optional(),
  hold_id: z.uuid().optional(),
  listing_id: z.uuid().optional(),
  last_event_id: z.string().max(100).optional(),
});
export type StreamQuery = z.infer<typeof StreamQuery>;

/** `event: booking`: a booking of mine, as guest or host, as it is now. */
export const BookingNews = z.object({ event_id: z.uuid(), previous_status: BookingStatus.nullable(), booking: Booking });
export type BookingNews = z.infer<typeof BookingNews>;

/** `event: notification`: something I am told, in every language we write. */
export const NotificationNews = NotificationCreated.pick({ kind: true, booking_id: true, listing_id: true, texts: true }).extend({
  id: z.uuid(),
  created_at: Instant,
});
export type NotificationNews = z.infer<typeof NotificationNews>;

/**
 * `event: hold`: of a hold of mine (`mine`, with its `id`), or that someone holds nights of the listing watched; nobody learns who.
 * `lost` and `booked` are told to the holder only. Of a hold lost before the stream began, only its `id` is known.
 */
export const HoldNews = z.object({
  id: z.uuid().nullable(),
  mine: z.boolean(),
  state: z.enum(['held', 'released', 'booked', 'lost']),
  listing_id: z.uuid().nullable(),
  check_in: CalendarDate.nullable(),
  check_out: CalendarDate.nullable(),
  expires_at: Instant.nullable(),
  /** Of a hold that is held, when this was sent. */
  seconds_left: z.number().int().optional(),
});
export type HoldNews = z.infer<typeof HoldNews>;

const range = z.object({ from: CalendarDate, to: CalendarDate });

/** `event: availability` of the listing watched: nights booked or free again, or all that its host and foreign calendars close. */
export const AvailabilityNews = z.discriminatedUnion('change', [
  z.object({ listing_id: z.uuid(), change: z.literal('nights'), ...range.shape, free: z.boolean() }),
  z.object({ listing_id: z.uuid(), change: z.literal('closed'), blocked: z.array(range), external: z.array(range) }),
]);
export type AvailabilityNews = z.infer<typeof AvailabilityNews>;

/** What a stream tells, by the name of its event. */
export const liveEvents = {
  booking: BookingNews,
  notification: NotificationNews,
  hold: HoldNews,
  availability: AvailabilityNews,
} as const;
export type LiveEventName = keyof typeof liveEvents;

/** Answer of GET `/internal/availability/{listing_id}/nights`: whether a stay would find its nights free, and until when it would keep them. */
export const NightsAsked = z.object({ free: z.boolean(), until: CalendarDate });
export type NightsAsked = z.infer<typeof NightsAsked>;
