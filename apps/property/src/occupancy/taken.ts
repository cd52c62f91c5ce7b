import { type AvailabilityChanged, type BookingCreated, type BookingStatusUpdated, claimedUntil } from '#contracts';
import type { ClosedNights, StayRecord } from '../listings/listing.schema.ts';

export type BookingEvent = Pick<BookingCreated | BookingStatusUpdated, 'booking' | 'sequence'>;

/** The nights of a booking after an event of it, noted at `at`. */
export function toStayRecord({ booking, sequence }: BookingEvent, at: Date): StayRecord {
  const { id, check_in: from, check_out, status } = booking;
  return { id, sequence, from, to: claimedUntil(check_out, booking), check_out, taken: status !== 'cancelled', at };
}

/** The nights that hosts and foreign calendars have closed after an event of it. */
export function toClosedNights({ sequence, blocked, external }: AvailabilityChanged): ClosedNights {
  return { sequence, ranges: [...of('blocked', blocked), ...of('external', external)] };
}

const of = (kind: 'blocked' | 'external', ranges: { from: string; to: string }[]) =>
  ranges.map(({ from, to }) => ({ from, to, kind }));
