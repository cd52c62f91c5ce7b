import { addDays, instantIn } from '#contracts';
import type { BookingNews } from './notices.ts';

const MORNING_HOUR = 10;

/**
 * What an event means for the reminder of its stay: when it is due, at ten in the morning of the day before check-in where the home is;
 * null to forget it; undefined to leave it. A stay confirmed later than that needs none.
 */
export function reminderOf(event: BookingNews, timeZone: string): Date | null | undefined {
  if (event.event_type === 'booking_created' || event.previous_status === event.new_status) return undefined;
  if (event.new_status !== 'confirmed') return null;
  const due = instantIn(timeZone, addDays(event.booking.check_in, -1), MORNING_HOUR);
  return due.toISOString() > event.timestamp ? due : undefined;
}
