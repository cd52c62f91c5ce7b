import type { Invariant } from '#platform';

/** What must hold of money at every moment, whatever was killed. */
export const paymentInvariants: Invariant[] = [
  {
    id: 'I4',
    title: 'at most one capture a booking, refunds within it',
    sql: `SELECT t.booking_id FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'provider'
          GROUP BY t.booking_id HAVING count(*) FILTER (WHERE t.kind = 'capture') > 1 OR sum(e.amount_minor) < 0`,
  },
  {
    id: 'I5',
    title: 'every ledger transaction sums to zero',
    sql: `SELECT transaction_id FROM ledger_entries GROUP BY transaction_id HAVING sum(amount_minor) <> 0`,
  },
  {
    id: 'I5',
    title: 'the ledger equals the books of the provider',
    sql: `SELECT coalesce(l.booking_id::text, c.key) AS booking, l.held AS ledger, c.held AS provider
          FROM (SELECT t.booking_id, sum(e.amount_minor) AS held FROM ledger_transactions t
                JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'provider' GROUP BY t.booking_id) l
          FULL JOIN (SELECT key, captured_minor - refunded_minor AS held FROM sandbox.charges WHERE captured_minor > 0) c ON c.key = l.booking_id::text
          WHERE l.held IS DISTINCT FROM c.held AND NOT EXISTS (
            SELECT FROM payments p WHERE p.booking_id::text = coalesce(l.booking_id::text, c.key) AND p.updated_at > now() - make_interval(secs => $1))`,
  },
  {
    id: 'I5',
    title: 'what is due to a host left the account of what is not',
    sql: `SELECT p.booking_id, p.payout_status, held.upcoming FROM payments p
          CROSS JOIN LATERAL (SELECT coalesce(sum(e.amount_minor) FILTER (WHERE e.account LIKE 'host:%'), 0) AS upcoming,
                                     bool_or(t.kind = 'payout_due') AS is_due, bool_or(t.kind = 'payout') AS is_paid
                              FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id WHERE t.booking_id = p.booking_id) held
          WHERE (p.payout_status IS NOT NULL AND (held.upcoming <> 0 OR held.is_due IS NOT TRUE))
             OR (p.payout_status IS NULL AND held.is_due) OR (p.payout_status IS DISTINCT FROM 'paid' AND held.is_paid)`,
  },
  {
    id: 'I8',
    title: "payment's outbox is empty",
    sql: `SELECT e.id, e.topics FROM payment_events e JOIN payments p USING (booking_id)
          WHERE e.published_at IS NULL AND e.topics IS NOT NULL AND p.updated_at <= now() - make_interval(secs => $1)`,
  },
];
