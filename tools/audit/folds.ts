import type { Pool } from 'pg';
import type { Booking, BookingEvent } from '../../apps/booking/src/domain/booking.ts';
import { evolve } from '../../apps/booking/src/domain/evolve.ts';
import type { Finding } from '../../libs/platform/src/invariants.ts';

type Story = { id: string; row: Booking; events: { data: BookingEvent; at: string }[] };

const STORIES = `SELECT b.id, to_jsonb(b) AS row, jsonb_agg(jsonb_build_object('data', e.data, 'at', b.updated_at) ORDER BY e.version) AS events
  FROM bookings b JOIN booking_events e ON e.booking_id = b.id AND e.version IS NOT NULL GROUP BY b.id`;

/** What the fold decides; the rest is copied from the first event. */
const decided = [
  'version',
  'status',
  'payment_status',
  'refund_minor',
  'cancellation_reason',
  'special_requests',
  'check_out',
  'total_minor',
] as const;

/** I7: replaying a booking's events gives the row that is stored. */
export async function foldsMatchRows(booking: Pool): Promise<Finding> {
  const { rows } = await booking.query<Story>(STORIES);
  const violations = rows.flatMap(({ id, row, events }) => {
    const fold = events.reduce<Booking | null>((state, { data, at }) => evolve(state, data, at), null);
    const wrong = decided.filter((field) => fold?.[field] !== row[field]);
    return wrong.map((field) => `${id}: ${field} is ${String(row[field])}, its events say ${String(fold?.[field])}`);
  });
  return { id: 'I7', title: 'every booking is the fold of its events', violations };
}
