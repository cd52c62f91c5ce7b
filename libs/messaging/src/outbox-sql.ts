/**
 * Columns an outbox table needs, for migrations. `message` is `json`, not `jsonb`: it is published as it was written, and
 * nobody queries it.
 */
export const outboxColumnsSql = `id bigint GENERATED ALWAYS AS IDENTITY,
  topics text[],
  key text NOT NULL,
  message json NOT NULL,
  published_at timestamptz`;

/** The index by which the relay finds what is pending; it holds only that. */
export function outboxIndexSql(table: string): string {
  return `CREATE INDEX ${table.replaceAll('.', '_')}_unpublished ON ${table} (id)
  WHERE published_at IS NULL AND topics IS NOT NULL`;
}
