import { z } from 'zod';
import { BookingStatus } from './booking.ts';
import { CalendarDate } from './dates.ts';

/** Body of the owner's accept and cancel. */
export const Decide = z.strictObject({
  reason: z.string().trim().max(500).optional(),
  message: z.string().trim().max(1000).optional(),
});
export type Decide = z.infer<typeof Decide>;

/** Query of GET `/api/owner/analytics`; `to` is exclusive; without dates, the last 365 days and the next. */
export const AnalyticsQuery = z
  .strictObject({ from: CalendarDate.optional(), to: CalendarDate.optional(), listing_id: z.uuid().optional() })
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
