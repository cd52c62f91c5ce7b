import type { Invariant } from '#platform';

/** What must hold of bookings at every moment, whatever was killed. */
export const bookingInvariants: Invariant[] = [
  {
    id: 'I1',
    title: 'no night of a listing is claimed twice',
    sql: `SELECT a.listing_id, a.nights, b.nights AS other FROM claims a JOIN claims b
            ON a.listing_id = b.listing_id AND a.id < b.id AND a.nights && b.nights
          WHERE a.released_at IS NULL AND b.released_at IS NULL`,
  },
  {
    id: 'I1',
    title: 'the constraint that forbids it is in force',
    sql: `SELECT 'no_night_sold_twice is missing' AS problem
          WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'no_night_sold_twice' AND contype = 'x' AND convalidated)`,
  },
  {
    id: 'I1',
    title: 'a booking holds its nights exactly while it stands',
    sql: `SELECT b.id, b.status FROM bookings b LEFT JOIN claims c ON c.booking_id = b.id AND c.released_at IS NULL
            AND c.listing_id = b.listing_id AND c.nights = daterange(b.check_in, b.check_out + b.preparation_days)
          WHERE (b.status IN ('initiated', 'pending', 'confirmed', 'completed')) <> (c.id IS NOT NULL)`,
  },
  {
    id: 'I2',
    title: 'every booking that was told of exists, at the price it was opened with',
    sql: `SELECT e.booking_id, b.total_minor, o.data -> 'booking' ->> 'total_minor' AS opened_at
          FROM booking_events e LEFT JOIN bookings b ON b.id = e.booking_id
          LEFT JOIN booking_events o ON o.booking_id = e.booking_id AND o.version = 0
          WHERE e.type = 'booking_created' AND b.total_minor IS DISTINCT FROM (o.data -> 'booking' ->> 'total_minor')::bigint`,
  },
  {
    id: 'I6',
    title: 'no booking is created, confirmed or cancelled twice',
    sql: `SELECT booking_id, type FROM booking_events WHERE type IN ('booking_created', 'booking_accepted', 'booking_confirmed', 'booking_cancelled')
          GROUP BY booking_id, type HAVING count(*) > 1`,
  },
  {
    id: 'I7',
    title: 'the events of a booking are gapless and lead to its row',
    sql: `SELECT b.id, b.version FROM bookings b LEFT JOIN booking_events e ON e.booking_id = b.id AND e.version IS NOT NULL
          GROUP BY b.id HAVING count(e.id) <> b.version + 1 OR min(e.version) <> 0 OR max(e.version) <> b.version`,
  },
  {
    id: 'I8',
    title: "booking's outbox is empty",
    sql: `SELECT id, topics FROM booking_events WHERE published_at IS NULL AND topics IS NOT NULL AND created_at <= now() - make_interval(secs => $1)`,
  },
  {
    id: 'I9',
    title: 'one idempotency key, one booking',
    sql: `SELECT booking_id FROM idempotency_keys GROUP BY booking_id HAVING count(*) > 1`,
  },
  {
    id: 'I9',
    title: 'a key leads to the booking of its own guest, or to a refusal',
    sql: `SELECT k.guest_id, k.key, k.refusal FROM idempotency_keys k LEFT JOIN bookings b ON b.id = k.booking_id
          WHERE (k.refusal IS NULL) <> (b.id IS NOT NULL) OR b.guest_id <> k.guest_id`,
  },
  {
    id: 'I12',
    title: 'nothing is left half done',
    sql: `SELECT id, status, payment_status FROM bookings
          WHERE payment_status IN ('authorizing', 'capturing', 'voiding', 'refunding') AND updated_at <= now() - make_interval(secs => $1)`,
  },
];
