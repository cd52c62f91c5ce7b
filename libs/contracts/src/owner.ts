import { z } from 'zod';
import { Booking, BookingStatus } from './booking.ts';
import { CalendarDate, Instant } from './dates.ts';
import { Pagination } from './pagination.ts';
import { ListingRating } from './review.ts';

/** Body of the owner's accept and cancel. */
export const Decide = z.strictObject({
  reason: z.string().trim().max(500).optional(),
  message: z.string().trim().max(1000).optional(),
});
export type Decide = z.infer<typeof Decide>;

/** Query of GET `/api/owner/analytics`; `to` is exclusive; without dates, the last 365 days and the next. */
export const AnalyticsQuery = z
  .strictObject({
    from: CalendarDate.optional(),
    to: CalendarDate.optional(),
    listing_id: z.uuid().optional(),
    /** `csv` asks for a file, as `Accept: text/csv` does. */
    format: z.enum(['json', 'csv']).optional(),
  })
  .refine((q) => !q.from || !q.to || q.from < q.to, { path: ['to'], message: 'must be after from' });
export type AnalyticsQuery = z.infer<typeof AnalyticsQuery>;

const figures = {
  revenue: z.number(),
  bookings: z.number().int(),
  nights: z.number().int(),
};

/** Answer of GET `/api/owner/analytics`. Revenue is captured minus refunded, per the currency named. */
export const Analytics = z.object({
  ...figures,
  currency: z.string(),
  occupancy: z.number(),
  average_nightly_rate: z.number(),
  cancellation_rate: z.number(),
  by_listing: z.array(z.object({ listing_id: z.uuid(), title: z.string(), ...figures })),
  by_month: z.array(z.object({ month: z.string(), ...figures })),
});
export type Analytics = z.infer<typeof Analytics>;

/** Answer to an owner's accept or cancel whose outcome is still to come. */
export const PendingDecision = z.object({ id: z.uuid(), status: BookingStatus, decision: z.enum(['accept', 'cancel']) });
export type PendingDecision = z.infer<typeof PendingDecision>;

/** Answer to an owner's accept or cancel with its outcome. */
export const Decided = z.object({ id: z.uuid(), status: BookingStatus });
export type Decided = z.infer<typeof Decided>;

/** What payment last told of a booking's money. */
export const OverviewPayment = z.object({
  state: z.enum(['authorized', 'declined', 'captured', 'capture_failed', 'voided', 'refunded']),
  amount: z.number(),
  currency: z.string(),
  at: Instant,
});
export type OverviewPayment = z.infer<typeof OverviewPayment>;

const OverviewStay = Booking.pick({
  guest_id: true,
  check_in: true,
  check_out: true,
  guest_count: true,
  status: true,
  payment_status: true,
  total_price: true,
  currency: true,
}).extend({ booking_id: z.uuid(), payment: OverviewPayment.nullable() });

/** A home with all that goes on in it. */
export const OverviewListing = z.object({
  id: z.uuid(),
  title: z.string(),
  city: z.string(),
  image: z.string().nullable(),
  is_active: z.boolean(),
  /** The guests who are there today, where the home is. */
  current_stay: OverviewStay.nullable(),
  /** The next to come, confirmed or asked for. */
  next_stay: OverviewStay.nullable(),
  /** Requests that wait for an answer. */
  pending_requests: z.number().int(),
  ...ListingRating.pick({ rating: true, review_count: true }).shape,
  /** The newest three by guests. */
  reviews: z.array(
    z.object({
      id: z.uuid(),
      booking_id: z.uuid(),
      rating: z.number(),
      text: z.string(),
      reply: z.string().nullable(),
      created_at: Instant,
    }),
  ),
});
export type OverviewListing = z.infer<typeof OverviewListing>;

/** Answer of GET `/api/owner/overview`, newest listing first. */
export const Overview = z.object({ listings: z.array(OverviewListing), pagination: Pagination });
export type Overview = z.infer<typeof Overview>;
