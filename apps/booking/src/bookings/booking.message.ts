import {
  Booking as WireBooking,
  type BookingCancellation,
  type BookingCreated,
  type BookingStatusUpdated,
  toDecimal,
} from '#contracts';
import { newId } from '#platform';
import type { Actor, Booking, BookingEvent } from '../domain/booking.ts';

type Context = { correlationId: string; causationId: string | null };

/** A booking as the API and every event show it. */
export function toWire(booking: Booking): WireBooking {
  const {
    total_minor,
    refund_minor,
    instant_book: _i,
    time_zone: _z,
    payment_method: _m,
    respond_by: _r,
    status,
    ...shown
  } = booking;
  return {
    ...shown,
    status: status === 'initiated' ? 'pending' : status === 'refused' ? 'cancelled' : status,
    total_price: toDecimal(total_minor, booking.currency),
    refund_amount: refund_minor === null ? null : toDecimal(refund_minor, booking.currency),
  };
}

/** What to publish of one event, or null for what stays inside: a booking is unknown outside until its money is reserved. */
export function toMessage(before: Booking, event: BookingEvent, after: Booking, context: Context) {
  if (event.type === 'booking_initiated' || event.type === 'booking_refused') return null;
  if (before.status === 'refused') return null;
  if (event.type === 'booking_created') return { topic: 'booking-requests' as const, value: created(after, context) };
  return { topic: 'booking-updates' as const, value: updated(before, event, after, context) };
}

/** A guest's decision to cancel, for those who follow decisions; booking itself has already carried it out. */
export function guestCancellation(booking: Booking, by: Actor, reason: string | null, context: Context): BookingCancellation {
  const decision = { booking_id: booking.id, decided_by: by.id, message: null, role: 'guest' as const, reason };
  return { event_type: 'booking_cancellation', ...envelope(booking, context), ...decision };
}

function created(booking: Booking, context: Context): BookingCreated {
  const wire = toWire(booking);
  const { listing_id, guest_id, host_id, check_in, check_out, total_price, guest_count, special_requests } = wire;
  return {
    event_type: 'booking_created',
    ...envelope(booking, context),
    booking_id: booking.id,
    listing_id,
    guest_id,
    host_id,
    check_in,
    check_out,
    total_price,
    status: 'pending',
    metadata: { guest_count, special_requests },
    booking: wire,
  };
}

function updated(before: Booking, event: BookingEvent, after: Booking, context: Context): BookingStatusUpdated {
  return {
    event_type: 'booking_status_updated',
    ...envelope(after, context),
    booking_id: after.id,
    previous_status: toWire(before).status,
    new_status: toWire(after).status,
    updated_by: 'by' in event ? event.by.id : 'booking',
    message: event.type,
    booking: toWire(after),
  };
}

function envelope(booking: Booking, { correlationId, causationId }: Context) {
  return {
    event_id: newId(),
    timestamp: booking.updated_at,
    schema_version: 1,
    sequence: Math.max(1, booking.version),
    correlation_id: correlationId,
    causation_id: causationId,
  };
}
