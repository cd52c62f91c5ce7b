import { z } from 'zod';
import { CalendarDate, Instant } from '../dates.ts';
import { Amount } from '../money.ts';

/** A coupon's code, whatever case it is typed in. */
export const CouponCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9_-]{2,39}$/);

const off = {
  percent: z.number().int().min(1).max(100).optional(),
  amount: Amount.positive().optional(),
  /** The last day, at the listing, on which it can be used to book. */
  valid_until: CalendarDate.optional(),
};
const oneOf = { message: 'either percent or amount' };
const isOneOf = (c: { percent?: number | undefined; amount?: number | undefined }) =>
  (c.percent === undefined) !== (c.amount === undefined);

/** What a host gives to some guests: per cent of the stay before tax, or an amount in the listing's currency. */
export const Coupon = z.strictObject({ code: CouponCode, ...off }).refine(isOneOf, oneOf);
export type Coupon = z.infer<typeof Coupon>;

/** Body of PUT `/api/properties/{id}/coupons`, replacing them all, and its answer to the host alone. */
export const Coupons = z
  .strictObject({ coupons: z.array(Coupon).max(100) })
  .refine(({ coupons }) => new Set(coupons.map(({ code }) => code)).size === coupons.length, {
    path: ['coupons'],
    message: 'each code once',
  });
export type Coupons = z.infer<typeof Coupons>;

/** A coupon as events carry it: its code as a hash, for whoever reads events must not be able to use it. */
export const HashedCoupon = z.object({ code_hash: z.string(), ...off });
export type HashedCoupon = z.infer<typeof HashedCoupon>;

/** `listing-events`: all coupons of a listing; `sequence` counts these changes. */
export const CouponsChanged = z.object({
  event_type: z.literal('coupons_changed'),
  event_id: z.uuid(),
  timestamp: Instant,
  schema_version: z.number().int().default(1),
  sequence: z.number().int().min(1),
  correlation_id: z.string(),
  causation_id: z.string().nullable(),
  listing_id: z.uuid(),
  coupons: z.array(HashedCoupon),
});
export type CouponsChanged = z.infer<typeof CouponsChanged>;

/** SHA-256 of a code together with its listing, as base64: one code of two listings looks like two. */
export async function hashCoupon(listingId: string, code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${listingId}:${code}`));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
