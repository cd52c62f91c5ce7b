import type { BookingStatusUpdated } from '#contracts';
import { randomUUID } from 'node:crypto';

/** A valid event of `booking-updates`. */
export function bookingUpdated(bookingId: string, sequence = 1, message = ''): BookingStatusUpdated {
  const now = new Date().toISOString();
  const ids = { listing_id: randomUUID(), guest_id: randomUUID(), host_id: randomUUID() };
  return {
    event_type: 'booking_status_updated',
    event_id: randomUUID(),
    timestamp: now,
    schema_version: 1,
    sequence,
    correlation_id: randomUUID(),
    causation_id: null,
    booking_id: bookingId,
    previous_status: 'pending',
    new_status: 'confirmed',
    updated_by: ids.host_id,
    message,
    booking: {
      id: bookingId,
      ...ids,
      check_in: '2030-05-01',
      check_out: '2030-05-04',
      guest_count: 2,
      special_requests: null,
      total_price: 412.5,
      currency: 'EUR',
      status: 'confirmed',
      payment_status: 'captured',
      cancellation_reason: null,
      refund_amount: null,
      price_breakdown: { nights: 3, lines: [{ kind: 'nights', label: '3 nights', amount: 412.5 }] },
      cancellation_policy: 'moderate',
      version: sequence,
      created_at: now,
      updated_at: now,
    },
  };
}
