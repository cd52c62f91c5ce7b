import { actorOf, type BookingNews } from './notices.ts';

/** What the system itself says in a conversation, to both alike. */
export type Note =
  | 'requested'
  | 'confirmed'
  | 'declined'
  | 'expired'
  | 'payment_failed'
  | 'cancelled_by_guest'
  | 'cancelled_by_host'
  | 'stay_soon';

/** The line a change of a booking leaves in the conversation of its guest and host; null for none. */
export function noteOf(event: BookingNews): Note | null {
  if (event.event_type === 'booking_created') return event.booking.payment_status === 'captured' ? null : 'requested';
  if (event.previous_status === event.new_status) return null;
  if (event.new_status === 'confirmed') return 'confirmed';
  if (event.new_status !== 'cancelled') return null;
  const actor = actorOf(event);
  if (actor === 'system') return event.booking.cancellation_reason === 'payment_failed' ? 'payment_failed' : 'expired';
  if (actor === 'host' && event.previous_status === 'pending') return 'declined';
  return `cancelled_by_${actor}`;
}
