import pg from 'pg';

const databases = ['booking', 'payment'];

/** Creates the PostgreSQL databases of the apps that are not there yet. MongoDB makes its own on first use. */
export async function createDatabases(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    const existing = new Set(rows.map((row) => row.datname));
    for (const name of databases.filter((name) => !existing.has(name))) await client.query(`CREATE DATABASE "${name}"`);
  } finally {
    await client.end();
  }
}

/** The same server, another database: for PostgreSQL and MongoDB, one host or several. */
export function databaseUrl(serverUrl: string, database: string): string {
  return serverUrl.replace(/^([a-z+]+:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`);
}
