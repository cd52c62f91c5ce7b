import { z } from 'zod';
import { CalendarDate, countNights, Instant } from './dates.ts';
import { CancellationPolicy } from './listing.ts';
import { Amount, Currency } from './money.ts';
import { PageQuery, Pagination } from './pagination.ts';
import { PriceBreakdown } from './pricing/quote.ts';

export const BookingStatus = z.enum(['pending', 'confirmed', 'cancelled', 'completed']);
export type BookingStatus = z.infer<typeof BookingStatus>;

/** Where the money of a booking is. `capturing`, `voiding` and `refunding` are intents the payment worker is carrying out. */
export const PaymentStatus = z.enum([
  'authorizing',
  'authorized',
  'declined',
  'capturing',
  'captured',
  'voiding',
  'voided',
  'refunding',
  'partially_refunded',
  'refunded',
  'kept',
]);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** Body of POST `/api/bookings`. */
export const CreateBooking = z
  .strictObject({
    listing_id: z.uuid(),
    check_in: CalendarDate,
    check_out: CalendarDate,
    guest_count: z.number().int().min(1).max(50),
    special_requests: z.string().trim().max(1000).optional(),
    payment_method: z.string().min(1).max(100),
    hold_id: z.uuid().optional(),
    /** Of a quote for just this stay: the price it named counts, whatever the host has changed since. */
    quote_id: z.string().max(16_000).optional(),
  })
  .refine((b) => countNights(b.check_in, b.check_out) >= 1, { path: ['check_out'], message: 'must be after check_in' });
export type CreateBooking = z.infer<typeof CreateBooking>;

/** Body of PUT `/api/bookings/{id}`: cancel it, leave it before its check-out, or change what was asked for. */
export const UpdateBooking = z
  .strictObject({
    status: z.literal('cancelled').optional(),
    reason: z.string().trim().max(500).optional(),
    check_out: CalendarDate.optional(),
    special_requests: z.string().trim().max(1000).optional(),
    version: z.number().int().min(1).optional(),
  })
  .refine((u) => [u.status, u.check_out, u.special_requests].filter((wish) => wish !== undefined).length === 1, {
    message: 'one of status, check_out and special_requests',
  });
export type UpdateBooking = z.infer<typeof UpdateBooking>;

/** A booking as it is answered and as every booking event carries it. */
export const Booking = z.object({
  id: z.uuid(),
  listing_id: z.uuid(),
  guest_id: z.uuid(),
  host_id: z.uuid(),
  check_in: CalendarDate,
  check_out: CalendarDate,
  guest_count: z.number().int(),
  /** Days after check-out that the home is kept free for its next guests. */
  preparation_days: z.number().int().optional(),
  special_requests: z.string().nullable(),
  total_price: Amount,
  currency: Currency,
  status: BookingStatus,
  payment_status: PaymentStatus,
  cancellation_reason: z.string().nullable(),
  refund_amount: z.number().nullable(),
  price_breakdown: PriceBreakdown,
  cancellation_policy: CancellationPolicy,
  version: z.number().int(),
  created_at: Instant,
  updated_at: Instant,
});
export type Booking = z.infer<typeof Booking>;

export const BookingPage = z.object({ bookings: z.array(Booking), pagination: Pagination });
export type BookingPage = z.infer<typeof BookingPage>;

/** A booking beside what a list must show of its listing. */
export const ListedBooking = Booking.extend({
  listing: z.object({ id: z.uuid(), title: z.string(), city: z.string(), image: z.string().nullable() }).nullable(),
  /** Whether whoever asks may still review the stay. */
  can_review: z.boolean(),
});
export type ListedBooking = z.infer<typeof ListedBooking>;
export const ListedBookingPage = z.object({ bookings: z.array(ListedBooking), pagination: Pagination });
export type ListedBookingPage = z.infer<typeof ListedBookingPage>;

/** Query of every list of bookings. */
export const BookingsQuery = PageQuery.extend({ status: BookingStatus.optional() });
export type BookingsQuery = z.infer<typeof BookingsQuery>;

/** Nights a host closes, with `to` exclusive like a check-out. */
export const BlockedRange = z
  .strictObject({ from: CalendarDate, to: CalendarDate, note: z.string().trim().max(200).optional() })
  .refine((b) => b.from < b.to, { path: ['to'], message: 'must be after from' });
export type BlockedRange = z.infer<typeof BlockedRange>;

/** Body of PUT `/api/owner/availability/{listing_id}`: replaces all the host's blocks. */
export const SetAvailability = z.strictObject({ blocked: z.array(BlockedRange).max(500) });
export type SetAvailability = z.infer<typeof SetAvailability>;

const range = z.object({ from: CalendarDate, to: CalendarDate });
export const Availability = z.object({
  blocked: z.array(range.extend({ note: z.string().optional() })),
  booked: z.array(range.extend({ booking_id: z.uuid() })),
  external: z.array(range),
});
export type Availability = z.infer<typeof Availability>;
