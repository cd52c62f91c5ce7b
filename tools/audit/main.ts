import pg from 'pg';
import { databaseUrl } from '../engines/databases.ts';
import { runFile } from '../launcher/paths.ts';
import { readRun } from '../launcher/run-file.ts';
import { table } from '../launcher/table.ts';
import { audit } from './audit.ts';

const SHOWN = 5;
const server = process.env.DATABASE_URL ?? readRun(runFile)?.entries.find(({ name }) => name === 'postgres')?.url;
if (!server) {
  console.error('No PostgreSQL to audit: run "npm start" first, or set DATABASE_URL.');
  process.exit(2);
}

const open = (database: string) =>
  new pg.Pool({ connectionString: databaseUrl(server, database), max: 4, connectionTimeoutMillis: 2000 });
const stores = { booking: open('booking'), payment: open('payment') };
const findings = await audit(stores);
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
