import type { Booking } from './booking.ts';
import { refundMinor, type RefundStep, refundSteps } from './refund.ts';
import { DomainRefusal } from './refusal.ts';

/**
 * What a guest who cancels gets back now, in minor units, and when that goes down: just what `decide` would do. Of a request nothing
 * was taken yet, so nothing comes back.
 * @throws DomainRefusal when there is nothing to cancel any more.
 */
export function previewRefund(booking: Booking, now: Date): { refund_minor: number; steps: RefundStep[] } {
  if (booking.status === 'pending') return { refund_minor: 0, steps: [] };
  if (booking.status !== 'confirmed' || booking.refund_minor !== null)
    throw new DomainRefusal('not_cancellable', 'This booking cannot be cancelled any more.');
  return { refund_minor: refundMinor(booking, now), steps: refundSteps(booking, now) };
}
