import { z } from 'zod';
import { CalendarDate, countNights, Instant } from './dates.ts';
import { Pagination } from './pagination.ts';

/** Body of POST `/api/bookings/waitlist`. */
export const JoinWaitlist = z
  .strictObject({
    listing_id: z.uuid(),
    check_in: CalendarDate,
    check_out: CalendarDate,
    guest_count: z.number().int().min(1).max(50),
  })
  .refine((w) => countNights(w.check_in, w.check_out) >= 1, { path: ['check_out'], message: 'must be after check_in' });
export type JoinWaitlist = z.infer<typeof JoinWaitlist>;

/** A place on the waiting list for a stay. `ahead`: how many who want some of the same nights come before. */
export const WaitlistEntry = z.object({
  id: z.uuid(),
  listing_id: z.uuid(),
  check_in: CalendarDate,
  check_out: CalendarDate,
  guest_count: z.number().int(),
  status: z.enum(['waiting', 'your_turn']),
  ahead: z.number().int(),
  told_at: Instant.nullable(),
  turn_until: Instant.nullable(),
  created_at: Instant,
});
export type WaitlistEntry = z.infer<typeof WaitlistEntry>;

/** Answer of GET `/api/bookings/waitlist`. */
export const Waitlist = z.object({ entries: z.array(WaitlistEntry), pagination: Pagination });
export type Waitlist = z.infer<typeof Waitlist>;
