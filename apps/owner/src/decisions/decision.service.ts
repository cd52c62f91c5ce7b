import { Injectable } from '@nestjs/common';
import type { Booking, BookingStatus, Decide } from '#contracts';
import { Problem } from '#platform';
import { BookingViews, lookUntil } from '#views';
import { type Decision, type DecisionKind, isSettled, refusal } from './decision.ts';
import { DecisionStore } from './decision.store.ts';

/** How long a booking that was made just now may take to be known here. */
const VIEW_LAG_MS = 500;

export type Outcome = { id: string; status: BookingStatus; isSettled: boolean };

/**
 * Accepting and cancelling. A host's word is a decision and stands at once, also while booking is down; what becomes of it is
 * booking's to say, by its events.
 */
@Injectable()
export class DecisionService {
  constructor(
    private readonly bookings: BookingViews,
    private readonly store: DecisionStore,
  ) {}

  /**
   * Decides, then waits at most `waitMs` for the outcome. Saying the same again while it is under way changes nothing.
   * @throws Problem `not_found` for a booking that is not the host's, `not_pending` or `not_cancellable` when it is too late.
   */
  async decide(kind: DecisionKind, bookingId: string, hostId: string, said: Decide, waitMs: number): Promise<Outcome> {
    const find = () => this.bookings.find(bookingId, { host_id: hostId });
    const booking = await lookUntil(find, VIEW_LAG_MS);
    if (!booking) throw new Problem('not_found', 'There is no such booking.');
    refuse(refusal(kind, booking.status), booking);
    await this.store.add(bookingId, (earlier) => {
      if (earlier.some((decision) => decision.kind === kind)) return null;
      if (kind === 'accept' && earlier.length > 0) refuse('not_pending', booking);
      return toDecision(kind, booking, earlier.length + 1, said);
    });
    return this.outcome(kind, booking, find, waitMs);
  }

  private async outcome(kind: DecisionKind, booking: Booking, find: () => Promise<Booking | null>, waitMs: number) {
    const settled = async () => {
      const now = await find();
      return now && isSettled(kind, now.status) ? now : null;
    };
    const after = waitMs > 0 ? await lookUntil(settled, waitMs) : null;
    return { id: booking.id, status: after?.status ?? booking.status, isSettled: after !== null };
  }
}

function toDecision(kind: DecisionKind, booking: Booking, sequence: number, { reason, message }: Decide): Decision {
  return {
    kind,
    booking_id: booking.id,
    decided_by: booking.host_id,
    sequence,
    reason: reason ?? null,
    message: message ?? null,
    decided_at: new Date(),
  };
}

function refuse(code: ReturnType<typeof refusal>, { status }: Booking): void {
  if (code)
    throw new Problem(code, `The booking is ${status === 'pending' ? 'being cancelled' : status}.`, { booking_status: status });
}
