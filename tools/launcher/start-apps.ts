import { join, resolve } from 'node:path';
import { allOrNone } from '../engines/all-or-none.ts';
import { spawnChild, type Child, type Exit } from '../engines/child.ts';
import type { EngineName } from '../engines/engine.ts';
import { logTail } from '../engines/log-tail.ts';
import { freePort, requireFreePort } from '../engines/ports.ts';
import { untilReady } from '../engines/until-ready.ts';
import { appEnv, type Surroundings } from './app-env.ts';
import { appSpecs, mainOf, type AppSpec } from './apps.ts';
import { inTwos } from './in-twos.ts';
import { ensureAdmin, ensureKeys, ensureQuoteSecret } from './keys.ts';
import { root } from './paths.ts';

// All apps load the same large packages: compiled once, they start a quarter faster.
const compileCache = join(root, 'node_modules', '.cache', 'compiled');

export interface StageOptions {
  engines: Partial<Record<EngineName, { url: string }>>;
  /** The apps that know each other's addresses, started or not; all unless told. */
  apps?: AppSpec[];
  /** A port each, or any that are free. */
  ports?: Record<string, number> | 'free';
  keysDir: string;
  logDir: string;
  /** Settings for every app, besides those that it needs to find the others. */
  env?: Record<string, string>;
  /** The program of an app. */
  main?: (app: AppSpec) => string;
}

/** Apps with addresses, surroundings and settings, ready to be started and started again. */
export type Stage = Surroundings & Required<Pick<StageOptions, 'apps' | 'logDir' | 'env' | 'main'>>;

export interface RunningApp {
  name: string;
  url: string;
  pid: number;
  logFile: string;
  child: Child;
  exited: Promise<Exit>;
  stop(signal?: NodeJS.Signals): Promise<Exit>;
}

/** Gives every app its address and makes the keys, without starting anything. */
export async function setStage({
  engines,
  apps = appSpecs,
  ports,
  env = {},
  main = mainOf,
  ...folders
}: StageOptions): Promise<Stage> {
  const [keysDir, logDir] = [resolve(folders.keysDir), resolve(folders.logDir)];
  await ensureKeys(keysDir);
  const quoteSecret = await ensureQuoteSecret(keysDir);
  const admin = await ensureAdmin(keysDir);
  const portOf = (app: AppSpec) => (ports === 'free' ? freePort() : (ports?.[app.name] ?? app.port));
  const urls = await Promise.all(apps.map(async (app) => [app.name, `http://127.0.0.1:${await portOf(app)}`] as const));
  return { engines, apps, urls: Object.fromEntries(urls), keysDir, quoteSecret, admin, logDir, env, main };
}

/** Applies an app's migrations (or indexes and topics) and waits until that is done. */
export async function migrateApp(name: string, stage: Stage): Promise<void> {
  const { child, logFile } = await spawnApp(name, stage, {}, ['migrate']);
  const { code } = await child.exited;
  if (code !== 0) throw new Error(`${name} could not migrate (log: ${logFile})\n${logTail(logFile)}`);
}

/** Starts an app without waiting for it. */
export async function spawnApp(
  name: string,
  stage: Stage,
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<RunningApp> {
  const app = stage.apps.find((candidate) => candidate.name === name);
  if (!app) throw new Error(`There is no app "${name}"`);
  const url = stage.urls[name] as string;
  if (args.length === 0) await requireFreePort(Number(new URL(url).port), name);
  const logFile = join(stage.logDir, `${name}.log`);
  const child = await spawnChild({
    command: process.execPath,
    args: ['--enable-source-maps', ...(app.nodeArgs ?? []), stage.main(app), ...args],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...appEnv(app, stage), ...stage.env, ...env },
    logFile,
  });
  return {
    name,
    url: stage.urls[name] as string,
    pid: child.pid,
    logFile,
    child,
    exited: child.exited,
    stop: (signal) => child.stop(signal),
  };
}

/** Resolves when the app says that it is ready; rejects with the end of its log when it dies or takes too long. */
export function appReady(app: RunningApp): Promise<void> {
  return untilReady(app.name, () => askReady(app.url), app.child, app.logFile);
}

/** Rejects unless the app at this address answers that it is ready. */
export async function askReady(url: string): Promise<void> {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  if (response.status !== 200) throw new Error(`${url}/health/ready answers ${response.status}`);
}

/** Starts one app, with settings of its own on top of the stage's, and waits until it is ready. */
export async function startApp(name: string, stage: Stage, env?: Record<string, string>): Promise<RunningApp> {
  const app = await spawnApp(name, stage, env);
  await appReady(app).catch(async (error: Error) => {
    await app.stop('SIGKILL');
    throw error;
  });
  return app;
}

/** Migrates apps (but those named `migrated`) and starts them, all of the stage unless told, and waits until each is ready. */
export async function startApps(
  options: StageOptions & { start?: string[]; migrated?: string[] },
): Promise<{ stage: Stage; apps: Record<string, RunningApp> }> {
  const stage = await setStage(options);
  const names = options.start ?? stage.apps.map((app) => app.name);
  const unmigrated = names.filter((name) => !options.migrated?.includes(name));
  await inTwos(unmigrated, (name) => migrateApp(name, stage));
  const work = names.map((name) => startApp(name, stage));
  const started = await allOrNone(work, (app) => app.stop());
  return { stage, apps: Object.fromEntries(started.map((app) => [app.name, app])) };
}
