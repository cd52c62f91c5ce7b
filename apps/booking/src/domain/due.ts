import type { Booking } from './booking.ts';
import { checkOutInstant } from './stay-times.ts';

/** A payment call takes 2 s at most, so a booking still `initiated` after this was abandoned by its process. */
const ABANDONED_MS = 5000;

/**
 * When the worker must look at a booking again: money that is to move, at once; a request, when the host's time to answer is over; a
 * confirmed stay, at check-out. Null when nothing is left to do.
 */
export function dueAt(booking: Booking, now: Date): Date | null {
  switch (booking.payment_status) {
    case 'authorizing':
      return new Date(now.getTime() + ABANDONED_MS);
    case 'capturing':
    case 'voiding':
    case 'refunding':
      return now;
  }
  if (booking.status === 'pending') return new Date(booking.respond_by);
  if (booking.status === 'confirmed') return checkOutInstant(booking);
  return null;
}
