import type { Booking, BookingEvent } from './booking.ts';

/** The booking after one more event; `at` is the event's instant, ISO 8601. */
export function evolve(state: Booking | null, event: BookingEvent, at: string): Booking {
  if (event.type === 'booking_initiated') {
    const opened = { status: 'initiated', payment_status: 'authorizing', refund_minor: null, cancellation_reason: null } as const;
    return { ...event.booking, ...opened, version: 0, updated_at: at };
  }
  if (!state) throw new Error(`${event.type} before the booking was initiated`);
  return { ...state, ...change(event), version: state.version + 1, updated_at: at };
}

function change(event: Exclude<BookingEvent, { type: 'booking_initiated' }>): Partial<Booking> {
  switch (event.type) {
    case 'booking_refused':
      return event.outcome === 'declined'
        ? { status: 'refused', payment_status: 'declined', cancellation_reason: 'payment_declined' }
        : { status: 'refused', payment_status: 'voiding', cancellation_reason: 'payment_unavailable' };
    case 'booking_created':
      return { status: 'pending', payment_status: event.payment };
    case 'booking_accepted':
      return { payment_status: 'capturing' };
    case 'booking_confirmed':
      return { status: 'confirmed', payment_status: 'captured' };
    case 'booking_cancelled':
      return {
        status: 'cancelled',
        cancellation_reason: event.reason,
        refund_minor: event.refund_minor,
        payment_status: event.payment_status,
      };
    case 'payment_voided':
      return { payment_status: 'voided' };
    case 'payment_refunded':
      return { payment_status: 'refunded' };
    case 'payment_partially_refunded':
      return { payment_status: 'partially_refunded' };
    case 'guest_left_early':
      return { check_out: event.check_out, refund_minor: event.refund_minor, payment_status: event.payment_status };
    case 'special_requests_changed':
      return { special_requests: event.text };
    case 'booking_completed':
      return { status: 'completed' };
    default:
      return event satisfies never;
  }
}
