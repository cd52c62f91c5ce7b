import mongoose from 'mongoose';
import pg from 'pg';
import { parseArgs } from 'node:util';
import { databaseUrl } from '../engines/databases.ts';
import { runFile } from '../launcher/paths.ts';
import { readRun } from '../launcher/run-file.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { views } from './views.ts';

// `npm run rebuild -- <view>… [--switch]`: without --switch nothing is changed, and the exit code says whether views are what events tell.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { switch: { type: 'boolean', default: false } } });
const names = positionals.includes('all') ? Object.keys(views) : positionals;
const unknown = names.filter((name) => !Object.hasOwn(views, name));
if (names.length === 0 || unknown.length > 0) {
  console.error(`Which view? One of: all, ${Object.keys(views).join(', ')}`);
  process.exit(2);
}
const engines = readRun(runFile)?.entries ?? [];
const urlOf = (variable: string, engine: string) => process.env[variable] ?? engines.find(({ name }) => name === engine)?.url;
const [postgres, mongo] = [urlOf('DATABASE_URL', 'postgres'), urlOf('MONGODB_URI', 'mongo')];
if (!postgres || !mongo) {
  console.error('Nothing to rebuild: run "npm start" first, or set DATABASE_URL and MONGODB_URI.');
  process.exit(2);
}

const pool = (name: string) =>
  new pg.Pool({ connectionString: databaseUrl(postgres, name), max: 4, connectionTimeoutMillis: 2000 });
const connection = await mongoose.createConnection(mongo, { serverSelectionTimeoutMS: 2000 }).asPromise();
const stores = { booking: pool('booking'), payment: pool('payment'), dbOf: (app: string) => connection.getClient().db(app) };
const results = new Map<string, Rebuilt>();
const queue = names.values();
const worker = async () => {
  for (const name of queue) results.set(name, await rebuild(views[name]!, stores, { replace: values.switch }));
};
await Promise.all([worker(), worker(), worker(), worker()]);
for (const name of names) say(name, results.get(name)!);
const isSound = [...results.values()].every(({ differences }) => differences === 0);
await Promise.all([stores.booking.end(), stores.payment.end(), connection.close()]);
process.exit(isSound || values.switch ? 0 : 1);

function say(name: string, { events, documents, differences, shown, switched }: Rebuilt): void {
  const verdict = differences === 0 ? 'as the events tell' : `${differences} differences`;
  const changed = switched ? '; the new one is in use' : '';
  console.log(`  ${name.padEnd(24)}${events} told, ${documents} documents: ${verdict}${changed}`);
  for (const difference of shown) console.log(`    ${difference}`);
  if (differences > shown.length) console.log(`    and ${differences - shown.length} more`);
}
