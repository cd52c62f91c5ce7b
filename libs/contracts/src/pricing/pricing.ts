import { z } from 'zod';
import { CalendarDate, Weekday } from '../dates.ts';
import { Amount } from '../money.ts';

const Price = Amount.min(1);
const Discount = z.number().int().min(1).max(99);
const name = z.string().trim().min(1).max(60);

/** Nights from `from` until `to` (exclusive, like a check-out) with a price of their own. */
export const Season = z
  .strictObject({ name, from: CalendarDate, to: CalendarDate, price: Price, weekend_price: Price.optional() })
  .refine((s) => s.from < s.to, { path: ['to'], message: 'must be after from' });

/** A tax: per cent of what the stay costs, or an amount a night, for the whole party or for each guest. */
export const Tax = z.union([
  z.strictObject({ name, percent: z.number().min(0).max(100).multipleOf(0.001) }),
  z.strictObject({ name, per_night: Amount, per_guest: z.boolean().default(false) }),
]);

/** What a host may set besides the price per night: amounts are decimals of the listing's currency, discounts whole per cent. */
export const Pricing = z
  .strictObject({
    weekend_price: Price.optional(),
    /** Which nights are the weekend's, by the day they begin; Friday and Saturday unless told. */
    weekend_days: z.array(Weekday).min(1).max(6).optional(),
    seasons: z.array(Season).max(100).optional(),
    /** Off stays of 7 nights and more. */
    weekly_discount: Discount.optional(),
    /** Off stays of 28 nights and more, instead of the weekly discount. */
    monthly_discount: Discount.optional(),
    last_minute: z.strictObject({ within_days: z.number().int().min(0).max(60), percent: Discount }).optional(),
    early_bird: z.strictObject({ from_days: z.number().int().min(1).max(730), percent: Discount }).optional(),
    cleaning_fee: Amount.optional(),
    /** Per night for every guest beyond so many. */
    extra_guest: z.strictObject({ after: z.number().int().min(1).max(50), price: Amount }).optional(),
    taxes: z.array(Tax).max(10).optional(),
  })
  .refine((p) => !overlaps(p.seasons ?? []), { path: ['seasons'], message: 'seasons must not overlap' })
  .refine((p) => !p.last_minute || !p.early_bird || p.last_minute.within_days < p.early_bird.from_days, {
    path: ['early_bird'],
    message: 'must begin before last_minute',
  });
export type Pricing = z.infer<typeof Pricing>;

/** Whether any two ranges share a day. */
export function overlaps(ranges: { from: string; to: string }[]): boolean {
  const sorted = [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.some((range, i) => i > 0 && sorted[i - 1]!.to > range.from);
}
