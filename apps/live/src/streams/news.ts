import {
  type AvailabilityChanged,
  type AvailabilityNews,
  type Booking,
  type BookingCreated,
  type BookingNews,
  type BookingStatusUpdated,
  claimedUntil,
  type NotificationCreated,
  type NotificationNews,
} from '#contracts';
import type { Message } from './feed.ts';

/** What guest, host and watchers of the listing are told of a booking's event. */
export function ofBooking(event: BookingCreated | BookingStatusUpdated): Message[] {
  const { event_id, booking } = event;
  const previous_status = event.event_type === 'booking_created' ? null : event.previous_status;
  const data: BookingNews = { event_id, previous_status, booking };
  const told = [booking.guest_id, booking.host_id].map((user): Message => {
    return { topic: `user:${user}`, event: 'booking', key: booking.id, data, of: event_id };
  });
  return previous_status === booking.status ? told : [...told, { ...nightsOf(booking), of: event_id }];
}

/** What its reader is told of a notification. */
export function ofNotification(event: NotificationCreated): Message {
  const { notification_id: id, kind, booking_id, listing_id, texts, timestamp: created_at } = event;
  const data: NotificationNews = { id, kind, booking_id, listing_id, texts, created_at };
  return { topic: `user:${event.user_id}`, event: 'notification', key: id, data, of: event.event_id };
}

/** What watchers of a listing are told when its host or a foreign calendar closes or opens nights. */
export function ofAvailability({ event_id, listing_id, blocked, external }: AvailabilityChanged): Message {
  const data: AvailabilityNews = { listing_id, change: 'closed', blocked, external };
  return { topic: `listing:${listing_id}`, event: 'availability', key: 'closed', data, of: event_id };
}

function nightsOf({ id, listing_id, check_in, check_out, preparation_days, status }: Booking): Message {
  const to = claimedUntil(check_out, { preparation_days });
  const data: AvailabilityNews = { listing_id, change: 'nights', from: check_in, to, free: status === 'cancelled' };
  return { topic: `listing:${listing_id}`, event: 'availability', key: id, data };
}
