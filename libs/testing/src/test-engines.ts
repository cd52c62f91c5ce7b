import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineName } from '../../../tools/engines/engine.ts';
import { startEngines, stopEngines } from '../../../tools/engines/start.ts';

export type TestEngines = Record<EngineName, Engine> & { stop: () => Promise<void> };

/**
 * Real engines on free ports with data of their own, gone after `stop`. Their addresses go into the environment, where specs and apps
 * find them; engines named there already are used as they are.
 */
export async function startTestEngines(): Promise<TestEngines> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roost-test-'));
  const progress = (engine: string, message: string) => message === 'ready' && console.log(`  ${engine} is ready`);
  const engines = await startEngines({ dataDir, ports: 'free', durable: false, progress });
  process.env.DATABASE_URL = engines.postgres.url;
  process.env.MONGODB_URI = engines.mongo.url;
  process.env.REDIS_URL = engines.redis.url;
  process.env.KAFKA_BROKERS = engines.kafka.url;
  process.env.ROOST_TEST_DIR = dataDir;
  const stop = async () => {
    await stopEngines(engines);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...engines, stop };
}
