import { z } from 'zod';
import { CalendarDate } from './dates.ts';
import { ProblemDetails } from './errors.ts';
import { Listing } from './listing.ts';

/** Query of GET `/internal/listings/{id}/similar`. */
export const SimilarQuery = z
  .strictObject({ check_in: CalendarDate, check_out: CalendarDate, guests: z.coerce.number().int().min(1).max(50) })
  .refine((q) => q.check_in < q.check_out, { path: ['check_out'], message: 'must be after check_in' });
export type SimilarQuery = z.infer<typeof SimilarQuery>;

export const SimilarListings = z.object({ listings: z.array(Listing) });
export type SimilarListings = z.infer<typeof SimilarListings>;

/** What somebody who came too late can have instead: the same home on near dates, nearest first, or another home on the same ones. */
export const Alternatives = z.object({
  dates: z.array(z.object({ check_in: CalendarDate, check_out: CalendarDate })),
  listings: z.array(Listing),
});
export type Alternatives = z.infer<typeof Alternatives>;

/** A 409 of POST `/api/bookings`; `alternatives` come with `dates_taken`, unless too many ask for them at once. */
export const BookingConflict = ProblemDetails.extend({ alternatives: Alternatives.optional() });
export type BookingConflict = z.infer<typeof BookingConflict>;
