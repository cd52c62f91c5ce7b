import type { UpdateBooking } from '#contracts';
import type { Command } from '../domain/decide.ts';

/** What a guest wants of a booking, as the body of a PUT says it. */
export function commandOf({ status, reason, check_out, special_requests }: UpdateBooking, guestId: string): Command {
  const by = { role: 'guest' as const, id: guestId };
  if (status) return { type: 'cancel', by, reason: reason ?? null };
  return check_out === undefined
    ? { type: 'change_requests', text: special_requests ?? '' }
    : { type: 'leave_early', by, check_out };
}
