import { runFile } from './paths.ts';
import { readRun } from './run-file.ts';

/** Where the house is that a tool speaks to: the one named in ROOST_URL, else the gateway started from this clone. */
export function runningUrl(): string {
  const gateway = readRun(runFile)?.entries.find(({ name }) => name === 'gateway');
  return process.env.ROOST_URL ?? gateway?.url.replace('127.0.0.1', 'localhost') ?? 'http://localhost:8080';
}
