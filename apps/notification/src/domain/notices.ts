import type { ReviewKind } from './review-notice.ts';
import type { BookingCreated, BookingStatusUpdated, NotificationKind } from '#contracts';

export type BookingNews = BookingCreated | BookingStatusUpdated;
/** What is told of bookings, and not of waiting lists or reviews. */
type BookingKind = Exclude<NotificationKind, 'nights_free' | ReviewKind>;
export type GuestKind = Exclude<BookingKind, 'request_received'>;
export type HostKind = Exclude<BookingKind, 'request_sent' | 'request_declined'>;

/** Something to tell the guest or the host of a booking. */
export type Notice = { reader: 'guest'; kind: GuestKind } | { reader: 'host'; kind: HostKind };
export type Reader = Notice['reader'];

/**
 * Who is to be told what of a booking's change. The guest hears of all that touches the stay or the money; the host hears of all
 * but what he or she has just done.
 */
export function noticesOf(event: BookingNews): Notice[] {
  // Paid at once, it is confirmed by the next event: that one tells.
  if (event.event_type === 'booking_created') return event.booking.payment_status === 'captured' ? [] : asked;
  if (event.previous_status === event.new_status) return []; // only money or wishes moved
  switch (event.new_status) {
    case 'pending':
      return [];
    case 'confirmed':
      return toBoth('booking_confirmed');
    case 'cancelled':
      return cancelled(event);
    case 'completed':
      return toBoth('stay_completed');
    default:
      return event.new_status satisfies never;
  }
}

/** What both are told a day before check-in. */
export const reminders: Notice[] = toBoth('stay_soon');

/** Who brought a change about. */
export function actorOf({ updated_by, booking }: BookingStatusUpdated): Reader | 'system' {
  if (updated_by === booking.host_id) return 'host';
  return updated_by === booking.guest_id ? 'guest' : 'system';
}

const asked: Notice[] = [
  { reader: 'guest', kind: 'request_sent' },
  { reader: 'host', kind: 'request_received' },
];

function cancelled(event: BookingStatusUpdated): Notice[] {
  switch (actorOf(event)) {
    case 'system':
      return toBoth(event.booking.cancellation_reason === 'payment_failed' ? 'payment_failed' : 'request_expired');
    case 'host':
      return [{ reader: 'guest', kind: event.previous_status === 'pending' ? 'request_declined' : 'booking_cancelled' }];
    case 'guest':
      return toBoth('booking_cancelled');
  }
}

function toBoth(kind: GuestKind & HostKind): Notice[] {
  return [
    { reader: 'guest', kind },
    { reader: 'host', kind },
  ];
}
