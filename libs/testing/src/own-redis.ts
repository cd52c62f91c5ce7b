import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../../tools/engines/engine.ts';
import { ownEngine } from '../../../tools/engines/own-engine.ts';
import { freePort } from '../../../tools/engines/ports.ts';
import { redis } from '../../../tools/engines/redis.ts';

/** A Redis server of a test's own, to be stopped, frozen and emptied without harm to others. */
export async function ownRedis(): Promise<AsyncDisposable & { url: string; engine: Engine; freeze(): void; thaw(): void }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roost-redis-'));
  const settings = { dataDir, port: await freePort(), durable: false, progress: () => undefined, logFile: join(dataDir, 'log') };
  const engine = await ownEngine(redis, settings);
  await engine.restart();
  const signal = (name: NodeJS.Signals) => void process.kill(engine.pid as number, name);
  return {
    url: engine.url,
    engine,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async [Symbol.asyncDispose]() {
      if (engine.child && !engine.child.exit) signal('SIGCONT');
      await engine.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
