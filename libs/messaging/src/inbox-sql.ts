/**
 * Table of the events a consumer has had its effect of, for migrations. A handler inserts into it in the statement or
 * transaction of its effect; a duplicate breaks `inbox_pkey`.
 */
export const inboxTableSql = `CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (consumer, event_id)
)`;
