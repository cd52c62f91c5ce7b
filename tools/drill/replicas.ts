import { join } from 'node:path';
import { allOrNone } from '../engines/all-or-none.ts';
import { freePort } from '../engines/ports.ts';
import { appReady, type RunningApp, spawnApp, type Stage } from '../launcher/start-apps.ts';
import type { Balancer } from './balancer.ts';

const COUNT = 2;
const SLOWEST_EXIT_MS = 20_000;

/** The replicas of one app behind a balancer. */
export class Replicas {
  readonly app: string;
  readonly #stage: Stage;
  readonly #balancer: Balancer;
  #running: RunningApp[] = [];

  constructor(app: string, stage: Stage, balancer: Balancer) {
    this.app = app;
    this.#stage = stage;
    this.#balancer = balancer;
  }

  /** Starts them all and lets requests in. */
  async start(): Promise<void> {
    this.#running = await this.#all();
    await this.#balancer.use(this.app, this.#urls());
  }

  /**
   * Replaces one after the other: the new ones are ready before they are asked, and the old one is asked no more before it is told to end.
   * @returns the longest that one took to end, in milliseconds. @throws Error when one had to be killed.
   */
  async replace(): Promise<number> {
    let slowest = 0;
    const fresh = await this.#all();
    for (const [index, old] of [...this.#running].entries()) {
      this.#running[index] = fresh[index]!;
      await this.#balancer.use(this.app, this.#urls());
      const asked = performance.now();
      const { code, signal } = await old.stop('SIGTERM');
      const took = performance.now() - asked;
      if (code !== 0 || took > SLOWEST_EXIT_MS)
        throw new Error(`${this.app} ended with ${signal ?? code} after ${Math.round(took)} ms (log: ${old.logFile})`);
      slowest = Math.max(slowest, took);
    }
    return slowest;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((replica) => replica.stop()));
  }

  #all(): Promise<RunningApp[]> {
    const work = Array.from({ length: COUNT }, (_, index) => this.#one(index));
    return allOrNone(work, (replica) => replica.stop());
  }

  async #one(index: number): Promise<RunningApp> {
    // It calls the others through their doors, and listens at an address of its own.
    const urls = { ...this.#stage.urls, [this.app]: `http://127.0.0.1:${await freePort()}` };
    const stage = { ...this.#stage, urls, logDir: join(this.#stage.logDir, `replica-${index}`) };
    const replica = await spawnApp(this.app, stage);
    await appReady(replica);
    return replica;
  }

  #urls(): string[] {
    return this.#running.map(({ url }) => url);
  }
}
