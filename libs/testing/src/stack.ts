import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appReady, type RunningApp, spawnApp, type Stage, startApps } from '../../../tools/launcher/start-apps.ts';
import { Actors } from './actors.ts';

export type StackOptions = { apps: string[]; env?: Record<string, string> };

/** Limits are out of the way, and what a killed process had is taken over soon. */
const settings = { RATE_LIMIT_PER_MINUTE: '1000000', LOGIN_LIMIT_PER_MINUTE: '1000000', KAFKA_SESSION_MS: '3000' };

/** Apps as real processes on free ports, beside the engines of the test run. A test may kill and restart them. */
export class Stack implements AsyncDisposable {
  private constructor(
    readonly stage: Stage,
    private readonly running: Map<string, RunningApp>,
    readonly actors: Actors,
  ) {}

  /** Starts apps and waits until each is ready. Limits are out of the way unless `env` sets them. */
  static async start({ apps, env = {} }: StackOptions): Promise<Stack> {
    const dir = process.env.ROOST_TEST_DIR;
    if (!dir) throw new Error('Tests that need the stack run by `npm test`, which starts the engines.');
    const keysDir = join(dir, 'keys');
    const engine = (variable: string) => ({ url: process.env[variable] ?? '' });
    const { stage, apps: started } = await startApps({
      engines: {
        postgres: engine('DATABASE_URL'),
        mongo: engine('MONGODB_URI'),
        redis: engine('REDIS_URL'),
        kafka: engine('KAFKA_BROKERS'),
      },
      ports: 'free',
      keysDir,
      logDir: join(dir, 'logs'),
      env: { ...settings, MEDIA_DIR: join(dir, 'media'), ...env },
      start: apps,
      migrated: await migratedIn(dir),
    });
    await Promise.all(apps.map((app) => writeFile(markOf(dir, app), '')));
    return new Stack(stage, new Map(Object.entries(started)), await Actors.withKeys(keysDir));
  }

  /** The address of an app: the same after each restart. */
  url(app: string): string {
    const url = this.stage.urls[app];
    if (!url) throw new Error(`there is no app ${app}`);
    return url;
  }

  /** Ends an app as a power cut would (SIGKILL), or as an orchestrator would (SIGTERM), and waits until it is gone. */
  async stop(app: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.running.get(app)?.stop(signal);
    this.running.delete(app);
  }

  /** Starts an app that is not running, with more settings if given, and waits until it is ready. */
  async launch(app: string, env: Record<string, string> = {}): Promise<void> {
    const running = await spawnApp(app, this.stage, env);
    this.running.set(app, running);
    await appReady(running);
  }

  /** Starts an app anew with a failpoint: it kills itself there. */
  async rearm(app: string, failpoint: string): Promise<void> {
    await this.stop(app, 'SIGTERM');
    await this.launch(app, { ROOST_FAILPOINT: failpoint });
  }

  /** Resolves when an app has died by itself. */
  async death(app: string): Promise<void> {
    await this.running.get(app)?.exited;
    this.running.delete(app);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.running.values()].map((app) => app.stop('SIGTERM')));
  }
}

/** Apps that have migrated these engines already, for another file of the run. */
async function migratedIn(dir: string): Promise<string[]> {
  await mkdir(join(dir, 'migrated'), { recursive: true });
  return readdir(join(dir, 'migrated'));
}

const markOf = (dir: string, app: string) => join(dir, 'migrated', app);
