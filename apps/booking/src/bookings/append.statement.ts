import type { Statement } from '#platform';

/** The event that made us act, so that its effect happens once: its id joins the inbox in the same statement. */
export type Cause = { consumer: string; eventId: string };

/** What an append does besides moving the booking and telling of it. */
export type Besides = {
  /** A guest's cancellation, told on its own topic, as JSON. */
  decision: string | null;
  freesNights: boolean;
  shortensStay: boolean;
  cause: Cause | undefined;
  forgetsKey: boolean;
};

const MOVE = `
  UPDATE bookings SET version = $3, status = $4, payment_status = $5, refund_minor = $6, cancellation_reason = $7,
         special_requests = $8, updated_at = $9, due_at = $10, attempts = 0, check_out = $11
  WHERE id = $1 AND version = $2 RETURNING id, check_out, preparation_days`;

const TELL = `
  INSERT INTO booking_events (booking_id, version, type, data, topics, key, message)
  SELECT id, e.version, e.type, e.data, CASE WHEN e.topic IS NOT NULL THEN ARRAY[e.topic] END, id::text, e.message
  FROM moved, unnest($12::int[], $13::text[], $14::jsonb[], $15::text[], $16::json[]) AS e (version, type, data, topic, message)`;

/**
 * State, events, freed nights, inbox and key in one statement, only if the booking is still at the version the caller saw ($1, $2).
 * Each table that a statement could write is opened and made ready whether it is written or not, so parts not needed are left out.
 */
export function appendStatement(moved: unknown[], besides: Besides): { statement: Statement; values: unknown[] } {
  const values = [...moved];
  const add = (value: unknown) => `$${values.push(value)}`;
  const { decision, freesNights, shortensStay, cause, forgetsKey } = besides;
  const parts = {
    decided:
      decision !== null &&
      `INSERT INTO booking_events (booking_id, type, topics, key, message)
       SELECT id, 'cancellation_decided', '{booking-cancellations}', id::text, ${add(decision)}::json FROM moved`,
    freed: freesNights && `UPDATE claims SET released_at = now() FROM moved WHERE booking_id = moved.id AND released_at IS NULL`,
    shortened:
      shortensStay &&
      `UPDATE claims SET nights = daterange(lower(nights), moved.check_out + preparation_days)
       FROM moved WHERE booking_id = moved.id AND released_at IS NULL`,
    seen: cause && `INSERT INTO inbox (consumer, event_id) SELECT ${add(cause.consumer)}, ${add(cause.eventId)}::uuid FROM moved`,
    forgotten: forgetsKey && `DELETE FROM idempotency_keys USING moved WHERE booking_id = moved.id`,
  };
  const needed = Object.entries(parts).filter(([, part]) => part);
  const text = `WITH moved AS (${MOVE}), told AS (${TELL})${needed.map(([name, part]) => `, ${name} AS (${part})`).join('')} SELECT id FROM moved`;
  return { statement: { name: ['append', ...needed.map(([name]) => name)].join('-'), text }, values };
}
