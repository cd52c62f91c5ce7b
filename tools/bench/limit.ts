import { join } from 'node:path';
import { spawnChild, type Child } from '../engines/child.ts';
import { freePort } from '../engines/ports.ts';
import { untilReady } from '../engines/until-ready.ts';
import { askReady } from '../launcher/start-apps.ts';
import type { House } from './house.ts';

/** A bare server of `limits/`, running. */
export interface Limit {
  url: string;
  child: Child;
}

/** Starts one of `limits/` on a free port. */
export async function startLimit(house: House, name: string, env: Record<string, string> = {}): Promise<Limit> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = house.logFile(`limit-${name}`);
  const child = await spawnChild({
    command: process.execPath,
    args: [join(import.meta.dirname, 'limits', `${name}.ts`)],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    logFile,
  });
  await untilReady(`limit ${name}`, () => askReady(url), child, logFile);
  return { url, child };
}
