import { z } from 'zod';
import { CalendarDate, countNights } from './dates.ts';
import { Currency } from './money.ts';

const LONGEST_DAYS = 400;

/** Query of GET `/api/properties/{id}/calendar`; `to` is exclusive. */
export const CalendarQuery = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine((q) => q.from < q.to, { path: ['to'], message: 'must be after from' })
  .refine((q) => countNights(q.from, q.to) <= LONGEST_DAYS, { path: ['to'], message: `at most ${LONGEST_DAYS} days` });
export type CalendarQuery = z.infer<typeof CalendarQuery>;

/** One night of a home, by the day it begins: whether it is free, what it costs, and whether a stay may begin then. */
export const CalendarDay = z.object({
  date: CalendarDate,
  state: z.enum(['free', 'booked', 'blocked', 'external']),
  price: z.number(),
  min_nights: z.number().int(),
  check_in_allowed: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const Calendar = z.object({ currency: Currency, days: z.array(CalendarDay) });
export type Calendar = z.infer<typeof Calendar>;
