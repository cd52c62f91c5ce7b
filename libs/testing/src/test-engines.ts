import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineName } from '../../../tools/engines/engine.ts';
import { startEngines, stopEngines } from '../../../tools/engines/start.ts';

export type TestEngines = Record<EngineName, Engine> & { stop: () => Promise<void> };

/** Where engines are, as variables of the environment by which specs and apps find them. */
export type EngineAddresses = Record<string, string>;

/** Real engines on free ports with data of their own, gone after `stop`; those named in the environment already are used as they are. */
export async function startTestEngines(): Promise<TestEngines & { addresses: EngineAddresses }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roost-test-'));
  const progress = (engine: string, message: string) => message === 'ready' && console.log(`  ${engine} is ready`);
  const engines = await startEngines({ dataDir, ports: 'free', durable: false, progress });
  const addresses = {
    DATABASE_URL: engines.postgres.url,
    MONGODB_URI: engines.mongo.url,
    REDIS_URL: engines.redis.url,
    KAFKA_BROKERS: engines.kafka.url,
    ROOST_TEST_DIR: dataDir,
  };
  const stop = async () => {
    await stopEngines(engines);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...engines, addresses, stop };
}
