import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child } from '../engines/child.ts';
import { run } from '../engines/commands.ts';
import { engineNames, type Engine, type EngineName } from '../engines/engine.ts';
import { engineKinds, startEngines, stopEngines } from '../engines/start.ts';
import { root } from '../launcher/paths.ts';
import { startApps, type RunningApp, type Stage } from '../launcher/start-apps.ts';

/** Limits that protect people would only measure themselves here. */
const unlimited = {
  RATE_LIMIT_PER_MINUTE: '100000000',
  LOGIN_LIMIT_PER_MINUTE: '100000000',
  MAX_BOOKINGS_PER_TRAVELER: '1000000',
  WEATHER_URL: 'none',
};

/** A whole system of the bench's own: engines, apps and data in a temporary folder. */
export interface House {
  dir: string;
  engines: Record<EngineName, Engine>;
  stage: Stage;
  apps: Record<string, RunningApp>;
  /** Where a part's further processes keep their logs. */
  logFile(name: string): string;
  /** The root process of every engine and app, by name. */
  pids(): Record<string, number>;
  url(app: string): string;
  close(): Promise<void>;
}

/** A temporary folder, gone again when `release` is called, at once and whatever is still running in it. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'roost-bench-'));
}

/** Builds the apps and starts everything, or those named, on free ports with data of its own, durable as in production. */
export async function openHouse(
  dir: string,
  say: (message: string) => void,
  { profile, start }: { profile?: string | undefined; start?: string[] | undefined } = {},
): Promise<House> {
  for (const { variable } of Object.values(engineKinds)) delete process.env[variable]; // never somebody's own servers
  say('Building the apps, starting PostgreSQL, MongoDB, Redis and Kafka');
  const [engines] = await Promise.all([startEngines({ dataDir: dir, ports: 'free', durable: true }), buildApps()]);
  say('Starting the apps');
  const { stage, apps } = await startApps({
    engines,
    ports: 'free',
    keysDir: join(dir, 'keys'),
    logDir: join(dir, 'logs'),
    ...(start && { start }),
    env: { ...unlimited, ...(profile ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` } : {}) },
  });
  return {
    dir,
    engines,
    stage,
    apps,
    logFile: (name) => join(dir, 'logs', `${name}.log`),
    pids: () => ({ ...pidsOf(engineNames.map((name) => engines[name])), ...pidsOf(Object.values(apps)) }),
    url: (app) => stage.urls[app] as string,
    close: async () => {
      await Promise.all(Object.values(apps).map((app) => app.stop()));
      await stopEngines(engines);
    },
  };
}

const pidsOf = (processes: { name: string; child?: Child }[]) =>
  Object.fromEntries(processes.flatMap(({ name, child }) => (child ? [[name, child.pid]] : [])));

async function buildApps(): Promise<void> {
  await run(join(root, 'node_modules', '.bin', 'nest'), ['build', '--all'], { cwd: root });
}

/** Removes what a house left behind. */
export async function removeFolder(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true, maxRetries: 3 });
}
