import type { BookingCreated, BookingStatusUpdated } from '#contracts';
import type { StayDocument } from './stay.schema.ts';

/** What reviews need of a booking after an event of it. */
export function toStay({ booking, sequence }: Pick<BookingCreated | BookingStatusUpdated, 'booking' | 'sequence'>): StayDocument {
  const { id, listing_id, guest_id, host_id, status, check_out } = booking;
  return { _id: id, sequence, listing_id, guest_id, host_id, status, check_out };
}
