import { z } from 'zod';
import { CalendarDate, Weekday } from '../dates.ts';
import { overlaps } from '../pricing/pricing.ts';

const Nights = z.number().int().min(1).max(365);
const limits = { min_nights: Nights.optional(), max_nights: Nights.optional() };
const inOrder = { path: ['max_nights'], message: 'must not be below min_nights' };
const isInOrder = ({ min_nights = 1, max_nights = 365 }: { min_nights?: number | undefined; max_nights?: number | undefined }) =>
  min_nights <= max_nights;

/** Limits of stays that begin on one day of the week. */
const DayLimits = z.strictObject({ day: Weekday, ...limits }).refine(isInOrder, inOrder);

/** Limits of stays that begin from `from` until `to` (exclusive). */
const SeasonLimits = z
  .strictObject({ from: CalendarDate, to: CalendarDate, ...limits })
  .refine((s) => s.from < s.to, { path: ['to'], message: 'must be after from' })
  .refine(isInOrder, inOrder);

/** What a host asks of a stay besides the listing's own `min_nights` and `max_nights`. */
export const StayRules = z
  .strictObject({
    check_in_days: z.array(Weekday).min(1).max(7).optional(),
    by_check_in_day: z.array(DayLimits).max(7).optional(),
    seasons: z.array(SeasonLimits).max(100).optional(),
    /** Nights kept free after each stay. */
    preparation_days: z.number().int().min(0).max(14).optional(),
    /** Whole hours between booking and check-in at 15:00. */
    advance_notice_hours: z.number().int().min(0).max(720).optional(),
    /** How many days ahead a stay may begin. */
    booking_window_days: z.number().int().min(1).max(730).optional(),
  })
  .refine((r) => !overlaps(r.seasons ?? []), { path: ['seasons'], message: 'seasons must not overlap' })
  .refine(({ by_check_in_day: days = [] }) => new Set(days.map(({ day }) => day)).size === days.length, {
    path: ['by_check_in_day'],
    message: 'each day once',
  });
export type StayRules = z.infer<typeof StayRules>;
