import pg from 'pg';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { consumerLag } from '../../libs/messaging/src/consumer-lag.ts';
import { databaseUrl } from '../engines/databases.ts';
import { runFile } from '../launcher/paths.ts';
import { readRun } from '../launcher/run-file.ts';
import { table } from '../launcher/table.ts';
import { audit, type Finding, inOrder } from './audit.ts';

const SHOWN = 5;
const LAG_MS = 60_000;
// While the system runs, work is under way; `--grace 0` is for when it must have come to rest.
const { values } = parseArgs({ options: { grace: { type: 'string', default: '60' } } });
const engines = readRun(runFile)?.entries ?? [];
const server = process.env.DATABASE_URL ?? engines.find(({ name }) => name === 'postgres')?.url;
const brokers = process.env.KAFKA_BROKERS ?? engines.find(({ name }) => name === 'kafka')?.url;
if (!server || !brokers) {
  console.error('Nothing to audit: run "npm start" first, or set DATABASE_URL and KAFKA_BROKERS.');
  process.exit(2);
}

const open = (database: string) =>
  new pg.Pool({ connectionString: databaseUrl(server, database), max: 4, connectionTimeoutMillis: 2000 });
const stores = { booking: open('booking'), payment: open('payment') };
const findings = inOrder([...(await audit(stores, Number(values.grace))), await caughtUp(brokers.split(','))]);
await Promise.all(Object.values(stores).map((pool) => pool.end()));

const rows = findings.map(({ id, title, violations }) => [
  id,
  title,
  violations.length === 0 ? 'holds' : `${violations.length} violations`,
]);
console.log(table([['', 'invariant', ''], ...rows]));
for (const { id, violations } of findings) {
  for (const violation of violations.slice(0, SHOWN)) console.log(`  ${id}  ${violation}`);
}
process.exit(findings.every(({ violations }) => violations.length === 0) ? 0 : 1);

/** I8: what consumers are behind now they are through with before a minute is over, however much comes after it. */
async function caughtUp(at: string[]): Promise<Finding> {
  const first = (await consumerLag({ brokers: at })).filter(({ lag }) => lag > 0);
  let behind = first;
  for (const end = Date.now() + LAG_MS; behind.length > 0 && Date.now() < end; await sleep(500)) {
    const now = await consumerLag({ brokers: at });
    behind = behind.filter(({ group, topic }) => now.some((lag) => lag.group === group && lag.topic === topic && lag.lag > 0));
  }
  return {
    id: 'I8',
    title: 'every consumer catches up',
    violations: behind.map(({ group, topic, lag }) => `${group} is ${lag} behind on ${topic}`),
  };
}
