import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.ts';

export interface Account {
  role: string;
  email: string;
  password: string;
}

type Log = (message: string) => void;

/** Loads the demo data, through the public API of the running system. */
export async function loadDemoData(baseUrl: string, log: Log): Promise<Account[]> {
  const { seed } = (await optional('seed.ts')) as { seed?: (baseUrl: string, log: Log) => Promise<{ accounts: Account[] }> };
  return seed ? (await seed(baseUrl, log)).accounts : [];
}

/** Books one stay end to end. */
export async function proveItWorks(baseUrl: string, log: Log): Promise<void> {
  const { proof } = (await optional('proof.ts')) as { proof?: (baseUrl: string, log: Log) => Promise<void> };
  await proof?.(baseUrl, log);
}

async function optional(file: string): Promise<object> {
  const path = join(root, 'tools', file);
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as object) : {};
}
