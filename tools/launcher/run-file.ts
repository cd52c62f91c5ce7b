import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EngineName } from '../engines/engine.ts';
import { identityOf } from './process-identity.ts';

/** A process in the run file, with what proves that its pid is still the one we started. */
export interface Recorded {
  pid: number;
  identity: string | undefined;
}

/** An app or engine in use; an engine that is somebody else's has no process. */
export interface Entry {
  name: string;
  kind: 'app' | 'engine';
  url: string;
  logFile?: string;
  stopSignal?: NodeJS.Signals;
  process?: Recorded;
}

export type EngineEntry = Entry & { kind: 'engine'; name: EngineName };

/** What `npm start` runs: kept in a file, for `npm run status` and for the next start should this one be killed. */
export interface Run {
  launcher: Recorded;
  entries: Entry[];
}

export const record = (pid: number): Recorded => ({ pid, identity: identityOf(pid) });

/** Whether the process recorded is still alive, and not another that has got its pid since. */
export function isAlive(recorded: Recorded | undefined): recorded is Recorded {
  return recorded?.identity !== undefined && identityOf(recorded.pid) === recorded.identity;
}

/** The last run, running or not. */
export function readRun(file: string): Run | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch (cause) {
    throw new Error(`${file} cannot be read. See that nothing of Roost is running here, and delete it.`, { cause });
  }
}

/** Makes the file for a new run; throws when another start was faster. */
export function claimRun(file: string): Run {
  mkdirSync(dirname(file), { recursive: true });
  const run: Run = { launcher: record(process.pid), entries: [] };
  const draft = writeDraft(file, run);
  try {
    linkSync(draft, file); // unlike a rename, refused when the file is there
  } catch (cause) {
    throw new Error('Roost was started here twice at once; the other start goes on.', { cause });
  } finally {
    rmSync(draft);
  }
  return run;
}

/** Replaces the file in one step: it is never seen half written. */
export function writeRun(file: string, run: Run): void {
  renameSync(writeDraft(file, run), file);
}

function writeDraft(file: string, run: Run): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`);
  return draft;
}

export const forgetRun = (file: string): void => rmSync(file, { force: true });
