import { z } from 'zod';
import { CalendarDate, countNights, Instant } from '../dates.ts';
import { CouponCode } from './coupon.ts';

const Night = z.object({
  date: CalendarDate,
  price: z.number(),
  rule: z.enum(['base', 'weekend', 'season', 'season_weekend']),
  season: z.string().optional(),
});

export const PriceLine = z.object({
  kind: z.enum(['nights', 'discount', 'cleaning', 'extra_guests', 'tax', 'coupon']),
  label: z.string(),
  amount: z.number(),
});

/** How a booking's price came about; the total is the sum of the lines. Bookings made before prices had rules have no `nightly`. */
export const PriceBreakdown = z.object({
  nights: z.number().int(),
  lines: z.array(PriceLine),
  nightly: z.array(Night).optional(),
});
export type PriceBreakdown = z.infer<typeof PriceBreakdown>;

/** Body of POST `/api/bookings/quote`. */
export const QuoteRequest = z
  .strictObject({
    listing_id: z.uuid(),
    check_in: CalendarDate,
    check_out: CalendarDate,
    guest_count: z.number().int().min(1).max(50),
    coupon: CouponCode.optional(),
  })
  .refine((q) => countNights(q.check_in, q.check_out) >= 1, { path: ['check_out'], message: 'must be after check_in' });
export type QuoteRequest = z.infer<typeof QuoteRequest>;

/** What a stay costs, held for whoever books it with `quote_id` before `expires_at`. */
export const Quote = z.object({
  quote_id: z.string(),
  expires_at: Instant,
  currency: z.string(),
  nights: z.array(Night),
  lines: z.array(PriceLine),
  total_price: z.number(),
});
export type Quote = z.infer<typeof Quote>;
