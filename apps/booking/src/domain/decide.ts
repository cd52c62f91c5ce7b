import { DomainRefusal } from './refusal.ts';
import type { Actor, Booking, BookingEvent, PaymentOutcome } from './booking.ts';
import { leaveEarly } from './leave-early.ts';
import { refundMinor } from './refund.ts';
import { checkOutInstant } from './stay-times.ts';

export type Command =
  | { type: 'settle_payment'; outcome: PaymentOutcome }
  | { type: 'accept'; by: Actor }
  | { type: 'settle_capture'; captured: boolean }
  | { type: 'cancel'; by: Actor; reason: string | null }
  | { type: 'leave_early'; by: Actor; check_out: string }
  | { type: 'settle_undo'; refunded: boolean }
  | { type: 'change_requests'; text: string }
  | { type: 'pass_time' };

const SYSTEM: Actor = { role: 'system', id: 'booking' };

/**
 * What a command makes happen to a booking, as events; none when it comes late or twice.
 * @throws DomainRefusal when the person who asked must be told why not.
 */
export function decide(state: Booking, command: Command, now: Date): BookingEvent[] {
  switch (command.type) {
    case 'settle_payment':
      return settlePayment(state, command.outcome);
    case 'accept':
      return state.status === 'pending' && state.payment_status === 'authorized'
        ? [{ type: 'booking_accepted', by: command.by }]
        : [];
    case 'settle_capture':
      return settleCapture(state, command.captured);
    case 'cancel':
      return cancel(state, command.by, command.reason, now);
    case 'leave_early':
      return leaveEarly(state, command.by, command.check_out, now);
    case 'settle_undo':
      return settleUndo(state, command.refunded);
    case 'change_requests':
      return changeRequests(state, command.text);
    case 'pass_time':
      return passTime(state, now);
    default:
      return command satisfies never;
  }
}

function settlePayment(state: Booking, outcome: PaymentOutcome): BookingEvent[] {
  if (state.status !== 'initiated') return [];
  if (outcome === 'declined' || outcome === 'unavailable') return [{ type: 'booking_refused', outcome }];
  if (outcome === 'authorized') return [{ type: 'booking_created', payment: 'authorized' }];
  return [
    { type: 'booking_created', payment: 'captured' },
    { type: 'booking_confirmed', by: SYSTEM },
  ];
}

function settleCapture(state: Booking, captured: boolean): BookingEvent[] {
  if (state.status !== 'pending' || state.payment_status !== 'capturing') return [];
  if (captured) return [{ type: 'booking_confirmed', by: { role: 'host', id: state.host_id } }];
  return [{ type: 'booking_cancelled', by: SYSTEM, reason: 'payment_failed', refund_minor: 0, payment_status: 'voiding' }];
}

function cancel(state: Booking, by: Actor, reason: string | null, now: Date): BookingEvent[] {
  const why = reason ?? `cancelled_by_${by.role}`;
  if (state.status === 'pending' && state.payment_status === 'authorized') {
    return [{ type: 'booking_cancelled', by, reason: why, refund_minor: 0, payment_status: 'voiding' }];
  }
  if (state.status === 'confirmed' && state.refund_minor === null) {
    const refund = by.role === 'guest' ? refundMinor(state, now) : state.total_minor;
    return [
      { type: 'booking_cancelled', by, reason: why, refund_minor: refund, payment_status: refund > 0 ? 'refunding' : 'kept' },
    ];
  }
  if (by.role !== 'guest') return [];
  if (state.status === 'pending')
    throw new DomainRefusal('conflict', 'The host is accepting this stay right now. Try again in a moment.');
  throw new DomainRefusal(
    'not_cancellable',
    state.status === 'confirmed' ? 'The stay was ended early.' : `A ${state.status} booking cannot be cancelled.`,
  );
}

function settleUndo(state: Booking, refunded: boolean): BookingEvent[] {
  if (state.payment_status === 'voiding') return [refunded ? { type: 'payment_refunded' } : { type: 'payment_voided' }];
  if (state.payment_status !== 'refunding' || !refunded) return [];
  return [{ type: state.status === 'cancelled' ? 'payment_refunded' : 'payment_partially_refunded' }];
}

function changeRequests(state: Booking, text: string): BookingEvent[] {
  if (state.status !== 'pending' && state.status !== 'confirmed') {
    throw new DomainRefusal('conflict', `A ${state.status} booking cannot be changed.`);
  }
  return text === state.special_requests ? [] : [{ type: 'special_requests_changed', text }];
}

function passTime(state: Booking, now: Date): BookingEvent[] {
  if (state.status === 'pending' && now.toISOString() >= state.respond_by) return cancel(state, SYSTEM, 'expired', now);
  if (state.status === 'confirmed' && now >= checkOutInstant(state)) return [{ type: 'booking_completed' }];
  return [];
}
