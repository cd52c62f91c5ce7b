import type { Pool } from 'pg';
import type { Outbox, OutboxMessage } from './outbox.ts';
import { PostgresLeadership } from './postgres-leadership.ts';

/**
 * An outbox in a PostgreSQL table with the columns of `outboxColumnsSql`; rows whose topics are null are private. Rows are
 * claimed by status, never by `id > last`: an identity column counts starts, not commits, and a late commit would be lost.
 * Rows of one key must be written one transaction after the other (they change the same aggregate), so ids keep their order.
 */
export class PostgresOutbox implements Outbox {
  readonly pollMs = 1000;
  readonly #pool: Pool;
  readonly #leadership: PostgresLeadership;
  readonly #select: { name: string; text: string };
  readonly #mark: { name: string; text: string };
  readonly #notify: { name: string; text: string; values: string[] };
  #signalling = false;
  #again = false;

  constructor({ pool, table }: { pool: Pool; table: string }) {
    const name = `outbox_${table.replaceAll('.', '_')}`;
    this.#pool = pool;
    this.#leadership = new PostgresLeadership(pool.options, name);
    this.#select = {
      name: `${name}_pending`,
      text: `SELECT id, topics, key, message::text AS payload FROM ${table}
             WHERE published_at IS NULL AND topics IS NOT NULL ORDER BY id LIMIT $1`,
    };
    this.#mark = { name: `${name}_mark`, text: `UPDATE ${table} SET published_at = now() WHERE id = ANY($1::bigint[])` };
    // NOTIFY holds a lock over the whole cluster until its commit is on disk. It is never part of a writing transaction (that
    // would end group commit), and its own does not wait for the disk.
    this.#notify = {
      name: `${name}_notify`,
      text: `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')`,
      values: [name],
    };
  }

  lead(): Promise<boolean> {
    return this.#leadership.acquire();
  }

  async pending(limit: number): Promise<OutboxMessage[]> {
    const { rows } = await this.#pool.query<OutboxMessage>({ ...this.#select, values: [limit] });
    return rows;
  }

  async markPublished(messages: OutboxMessage[]): Promise<void> {
    await this.#pool.query({ ...this.#mark, values: [messages.map(({ id }) => id)] });
  }

  signal(): void {
    if (this.#signalling) this.#again = true;
    else void this.#signal();
  }

  onSignal(listener: () => void): void {
    this.#leadership.onNotification(listener);
  }

  close(): Promise<void> {
    return this.#leadership.release();
  }

  /** One notification at a time: whatever is written while it is under way shares the next. */
  async #signal(): Promise<void> {
    this.#signalling = true;
    do {
      this.#again = false;
      await this.#pool.query(this.#notify).catch(() => undefined); // the leader looks by itself every second
    } while (this.#again);
    this.#signalling = false;
  }
}
