import type { EventOf, OverviewPayment } from '#contracts';
import type { PaymentView } from './payment-view.schema.ts';

type PaymentEvent = EventOf<'payment-events'>;

/** The view of a booking's money after an event of it. */
export function toPaymentView({ booking_id, sequence, event_type, amount, currency, timestamp }: PaymentEvent): PaymentView {
  return { _id: booking_id, sequence, state: stateOf[event_type], amount, currency, at: timestamp };
}

const stateOf: Record<PaymentEvent['event_type'], OverviewPayment['state']> = {
  payment_authorized: 'authorized',
  payment_declined: 'declined',
  payment_captured: 'captured',
  payment_capture_failed: 'capture_failed',
  payment_voided: 'voided',
  payment_refunded: 'refunded',
};
