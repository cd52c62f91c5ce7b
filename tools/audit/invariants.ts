import type { Pool } from 'pg';

/** One rule of the house that must always hold; `violations` lists what breaks it, in words that name the row. */
export type Invariant = { id: string; title: string; store: 'booking' | 'payment'; sql: string };

/** What must hold at every moment, whatever was killed: each query returns the rows that break it. */
export const invariants: Invariant[] = [
  {
    id: 'I1',
    title: 'no night of a listing is claimed twice',
    store: 'booking',
    sql: `SELECT a.listing_id, a.nights, b.nights AS other FROM claims a JOIN claims b
            ON a.listing_id = b.listing_id AND a.id < b.id AND a.nights && b.nights
          WHERE a.released_at IS NULL AND b.released_at IS NULL`,
  },
  {
    id: 'I1',
    title: 'the constraint that forbids it is in force',
    store: 'booking',
    sql: `SELECT 'no_night_sold_twice is missing' AS problem
          WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'no_night_sold_twice' AND contype = 'x' AND convalidated)`,
  },
  {
    id: 'I1',
    title: 'a booking holds its nights exactly while it stands',
    store: 'booking',
    sql: `SELECT b.id, b.status FROM bookings b LEFT JOIN claims c ON c.booking_id = b.id AND c.released_at IS NULL
            AND c.listing_id = b.listing_id AND c.nights = daterange(b.check_in, b.check_out + b.preparation_days)
          WHERE (b.status IN ('initiated', 'pending', 'confirmed', 'completed')) <> (c.id IS NOT NULL)`,
  },
  {
    id: 'I4',
    title: 'at most one capture a booking, refunds within it',
    store: 'payment',
    sql: `SELECT t.booking_id FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'provider'
          GROUP BY t.booking_id HAVING count(*) FILTER (WHERE t.kind = 'capture') > 1 OR sum(e.amount_minor) < 0`,
  },
  {
    id: 'I5',
    title: 'every ledger transaction sums to zero',
    store: 'payment',
    sql: `SELECT transaction_id FROM ledger_entries GROUP BY transaction_id HAVING sum(amount_minor) <> 0`,
  },
  {
    id: 'I5',
    title: 'the ledger equals the books of the provider',
    store: 'payment',
    sql: `SELECT coalesce(l.booking_id::text, c.key) AS booking, l.held AS ledger, c.held AS provider
          FROM (SELECT t.booking_id, sum(e.amount_minor) AS held FROM ledger_transactions t
                JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'provider' GROUP BY t.booking_id) l
          FULL JOIN (SELECT key, captured_minor - refunded_minor AS held FROM sandbox.charges WHERE captured_minor > 0) c ON c.key = l.booking_id::text
          WHERE l.held IS DISTINCT FROM c.held`,
  },
  {
    id: 'I5',
    title: 'what is due to a host left the account of what is not',
    store: 'payment',
    sql: `SELECT p.booking_id, p.payout_status, held.upcoming FROM payments p
          CROSS JOIN LATERAL (SELECT coalesce(sum(e.amount_minor) FILTER (WHERE e.account LIKE 'host:%'), 0) AS upcoming,
                                     bool_or(t.kind = 'payout_due') AS is_due, bool_or(t.kind = 'payout') AS is_paid
                              FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id WHERE t.booking_id = p.booking_id) held
          WHERE (p.payout_status IS NOT NULL AND (held.upcoming <> 0 OR held.is_due IS NOT TRUE))
             OR (p.payout_status IS NULL AND held.is_due) OR (p.payout_status IS DISTINCT FROM 'paid' AND held.is_paid)`,
  },
  {
    id: 'I6',
    title: 'no booking is created, confirmed or cancelled twice',
    store: 'booking',
    sql: `SELECT booking_id, type FROM booking_events WHERE type IN ('booking_created', 'booking_accepted', 'booking_confirmed', 'booking_cancelled')
          GROUP BY booking_id, type HAVING count(*) > 1`,
  },
  {
    id: 'I7',
    title: 'the events of a booking are gapless and lead to its row',
    store: 'booking',
    sql: `SELECT b.id, b.version FROM bookings b LEFT JOIN booking_events e ON e.booking_id = b.id AND e.version IS NOT NULL
          GROUP BY b.id HAVING count(e.id) <> b.version + 1 OR min(e.version) <> 0 OR max(e.version) <> b.version`,
  },
  { id: 'I8', title: "booking's outbox is empty", store: 'booking', sql: unpublished('booking_events') },
  { id: 'I8', title: "payment's outbox is empty", store: 'payment', sql: unpublished('payment_events') },
  {
    id: 'I9',
    title: 'one idempotency key, one booking',
    store: 'booking',
    sql: `SELECT booking_id FROM idempotency_keys GROUP BY booking_id HAVING count(*) > 1`,
  },
  {
    id: 'I12',
    title: 'nothing is left half done',
    store: 'booking',
    sql: `SELECT id, status, payment_status FROM bookings WHERE payment_status IN ('authorizing', 'capturing', 'voiding', 'refunding')`,
  },
];

function unpublished(table: string): string {
  return `SELECT id, topics FROM ${table} WHERE published_at IS NULL AND topics IS NOT NULL`;
}

/** The stores an audit reads; it never writes. */
export type Stores = Record<Invariant['store'], Pool>;
