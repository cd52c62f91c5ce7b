import { parseArgs } from 'node:util';
import { engineKinds } from './engines/start.ts';
import { runFile } from './launcher/paths.ts';
import { isAlive, readRun, type EngineEntry, type Entry } from './launcher/run-file.ts';
import { askReady } from './launcher/start-apps.ts';
import { table } from './launcher/table.ts';

interface Status {
  name: string;
  pid: number | null;
  url: string;
  ready: boolean;
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const run = readRun(runFile);
const isRunning = isAlive(run?.launcher);
const entries = run?.entries.filter((entry) => isRunning || isAlive(entry.process)) ?? [];
const apps = await Promise.all(entries.filter(({ kind }) => kind === 'app').map(statusOf));
const engines = await Promise.all(entries.filter(({ kind }) => kind === 'engine').map(statusOf));

if (values.json) console.log(JSON.stringify({ apps, engines }, null, 2));
else if (entries.length === 0) console.log('Roost is not running here. Start it with "npm start".');
else console.log(`${isRunning ? '' : 'npm start was killed and left these; the next one stops them first.\n'}${asTable()}`);
process.exit(isRunning && apps.length > 0 && [...apps, ...engines].every(({ ready }) => ready) ? 0 : 1);

async function statusOf(entry: Entry): Promise<Status> {
  const alive = isAlive(entry.process);
  const ready = (alive || !entry.process) && (await answers(entry));
  return { name: entry.name, pid: alive && entry.process ? entry.process.pid : null, url: entry.url, ready };
}

async function answers(entry: Entry): Promise<boolean> {
  try {
    await (isEngine(entry) ? engineKinds[entry.name].ask(entry.url) : askReady(entry.url));
    return true;
  } catch {
    return false; // whatever the reason, the answer to "ready?" is no
  }
}

function isEngine(entry: Entry): entry is EngineEntry {
  return entry.kind === 'engine';
}

function asTable(): string {
  return table([['', 'url', 'pid', 'ready'], ...[...apps, ...engines].map(asRow)]);
}

function asRow({ name, url, pid, ready }: Status): string[] {
  return [name, url, String(pid ?? '-'), ready ? 'yes' : 'no'];
}
