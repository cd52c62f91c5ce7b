import pg from 'pg';
import { engineKinds } from '../../../tools/engines/start.ts';
import { startTestEngines, type TestEngines } from './test-engines.ts';
import { until } from './until.ts';

/**
 * Engines for this test file alone, to be called before anything else and stopped after all. For tests that look at all there is
 * (the whole log, every consumer's lag), where what other files have left behind would count, and for those that stop an engine.
 */
export async function ownEngines(): Promise<TestEngines> {
  for (const { variable } of Object.values(engineKinds)) delete process.env[variable];
  const engines = await startTestEngines();
  Object.assign(process.env, engines.addresses);
  const stop = async () => {
    await connectionsClosed();
    await engines.stop();
  };
  return { ...engines, stop };
}

/** A pool that has ended may be closing its connections still, and would see them broken by a server that stops. */
async function connectionsClosed(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const others = `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
  await until(async () => (await client.query(others)).rows.length === 0);
  await client.end();
}
