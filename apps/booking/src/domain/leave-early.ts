import { type CancellationPolicy, countNights, localTimeIn } from '#contracts';
import type { Actor, Booking, BookingEvent } from './booking.ts';
import { DomainRefusal } from './refusal.ts';
import { checkInInstant } from './stay-times.ts';

/** The share (per cent) of nights paid for and not used that comes back to a guest who leaves before check-out. */
const percents: Record<CancellationPolicy, number> = { flexible: 100, moderate: 50, strict: 0 };

/**
 * The guest of a stay that has begun leaves on `checkOut`, a day before the one agreed: the nights from then on are free for others, and
 * their share of the total comes back by the policy, in minor units rounded down once. Once a stay: its money moves back only once.
 * @throws DomainRefusal
 */
export function leaveEarly(state: Booking, by: Actor, checkOut: string, now: Date): BookingEvent[] {
  if (state.status !== 'confirmed' || state.refund_minor !== null)
    throw new DomainRefusal('conflict', 'Only a confirmed stay can be ended early, and only once.');
  if (now < checkInInstant(state)) throw new DomainRefusal('conflict', 'The stay has not begun yet: it can be cancelled.');
  const today = localTimeIn(state.time_zone, now).date;
  if (checkOut <= state.check_in || checkOut < today || checkOut >= state.check_out)
    throw new DomainRefusal(
      'departure_invalid',
      `check_out: from ${today} on, after the first night and before ${state.check_out}.`,
    );
  const refund = unusedShare(state, checkOut);
  return [
    {
      type: 'guest_left_early',
      by,
      check_out: checkOut,
      refund_minor: refund,
      payment_status: refund > 0 ? 'refunding' : 'captured',
    },
  ];
}

function unusedShare({ check_in, check_out, total_minor, cancellation_policy }: Booking, checkOut: string): number {
  const unused = countNights(checkOut, check_out) * percents[cancellation_policy];
  return Math.floor((total_minor * unused) / (countNights(check_in, check_out) * 100));
}
