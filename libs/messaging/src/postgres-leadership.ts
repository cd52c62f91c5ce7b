import pg from 'pg';

const CHECK_MS = 1000;

/**
 * Leadership among the processes that share a database: who holds a session's advisory lock leads. The lock lives on a
 * connection of its own, which also listens for notifications; the server frees it the moment that connection ends.
 */
export class PostgresLeadership {
  readonly #options: pg.ClientConfig;
  readonly #name: string;
  #listener: () => void = () => undefined;
  #client: pg.Client | undefined;
  #held = false;
  #checkedAt = 0;

  constructor(options: pg.ClientConfig, name: string) {
    this.#options = options;
    this.#name = name;
  }

  /** Whether this process leads, trying to. @throws when the database cannot be reached. */
  async acquire(): Promise<boolean> {
    try {
      const client = (this.#client ??= await this.#connect());
      if (!this.#held) this.#held = await this.#lock(client);
      else if (performance.now() - this.#checkedAt > CHECK_MS) await client.query('SELECT 1'); // a dead peer says nothing by itself
      this.#checkedAt = performance.now();
      return this.#held && this.#client === client;
    } catch (error) {
      await this.release();
      throw error;
    }
  }

  /** Has `listener` called for every notification on the channel of this name. */
  onNotification(listener: () => void): void {
    this.#listener = listener;
  }

  /** Ends the connection and with it the lock. Never throws. */
  async release(): Promise<void> {
    const client = this.#client;
    this.#lose();
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionTimeoutMillis: 2000, query_timeout: 2000, ...this.#options, keepAlive: true });
    const lost = () => {
      if (this.#client === client) this.#lose();
    };
    client.on('error', lost).on('end', lost);
    await client.connect();
    return client;
  }

  async #lock(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', [
      this.#name,
    ]);
    if (!rows[0]?.locked) return false;
    client.on('notification', () => this.#listener());
    await client.query(`LISTEN ${pg.escapeIdentifier(this.#name)}`);
    return true;
  }

  #lose(): void {
    this.#client = undefined;
    this.#held = false;
  }
}
