import type { PaymentState } from '#contracts';
import type { Payment, PaymentStatus } from './payment.entity.ts';

/** What an intent looks like from outside until its outcome is known: a void is as good as done, since nothing can be captured after it. */
const seenAs: Record<PaymentStatus, PaymentState['status']> = {
  authorizing: 'authorizing',
  authorized: 'authorized',
  declined: 'declined',
  capturing: 'authorized',
  captured: 'captured',
  capture_failed: 'capture_failed',
  voiding: 'voided',
  voided: 'voided',
  refunding: 'captured',
  refunded: 'refunded',
};

/** A payment as booking is told of it. */
export function toState(payment: Payment): PaymentState {
  const { booking_id, status, amount_minor, refunded_minor, currency } = payment;
  return { booking_id, status: seenAs[status], amount_minor, refunded_minor, currency };
}

/** The state of a payment that was never asked for. */
export function unknownPayment(bookingId: string): PaymentState {
  return { booking_id: bookingId, status: 'unknown', amount_minor: 0, refunded_minor: 0, currency: 'XXX' };
}
