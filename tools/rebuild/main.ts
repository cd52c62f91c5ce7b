import mongoose from 'mongoose';
import pg from 'pg';
import { parseArgs } from 'node:util';
import { databaseUrl } from '../engines/databases.ts';
import { runFile } from '../launcher/paths.ts';
import { readRun } from '../launcher/run-file.ts';
import { rebuild } from './rebuild.ts';
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

const booking = new pg.Pool({ connectionString: databaseUrl(postgres, 'booking'), max: 2, connectionTimeoutMillis: 2000 });
const connection = await mongoose.createConnection(mongo, { serverSelectionTimeoutMS: 2000 }).asPromise();
const dbOf = (name: string) => connection.getClient().db(name);
let isSound = true;
for (const name of names) {
  const view = views[name]!;
  const { events, documents, differences, switched } = await rebuild(
    view,
    dbOf(view.app),
    { booking, property: dbOf('property') },
    {
      replace: values.switch,
    },
  );
  const verdict = differences.length === 0 ? 'as the events tell' : `${differences.length} differences`;
  console.log(
    `  ${name.padEnd(24)}${events} events, ${documents} documents: ${verdict}${switched ? '; the new one is in use' : ''}`,
  );
  for (const difference of differences) console.log(`    ${difference}`);
  isSound &&= differences.length === 0;
}
await Promise.all([booking.end(), connection.close()]);
process.exit(isSound || values.switch ? 0 : 1);
