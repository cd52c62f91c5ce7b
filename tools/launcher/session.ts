import type { Child } from '../engines/child.ts';
import { claimRun, forgetRun, isAlive, readRun, record, writeRun, type Entry, type Run } from './run-file.ts';
import { stopLeftovers } from './leftovers.ts';
import { stopOrder } from './stop-order.ts';
import { supervise, type Service } from './supervise.ts';

type Running = Entry & { child: Child };

/** One run of `npm start`: everything it started, written down at once, started again when it ends, and stopped in order. */
export class Session {
  readonly stopping = new AbortController();
  readonly #running = new Map<string, Running>();
  readonly #file: string;
  readonly #run: Run;
  readonly #say: (message: string) => void;

  constructor(file: string, run: Run, say: (message: string) => void) {
    this.#file = file;
    this.#run = run;
    this.#say = say;
  }

  /** Writes down what is used, and keeps hold of the process if it is ours. */
  add(entry: Omit<Entry, 'process'>, child?: Child): void {
    const others = this.#run.entries.filter(({ name }) => name !== entry.name);
    this.#run.entries = [...others, { ...entry, ...(child && { process: record(child.pid) }) }];
    writeRun(this.#file, this.#run);
    if (!child) return;
    this.#running.set(entry.name, { ...entry, child });
    if (this.stopping.signal.aborted) void child.stop('SIGKILL'); // came up while all else goes down
  }

  /** From now on, starts the service again when it ends. */
  keepAlive(service: Service): void {
    const { child } = this.#running.get(service.name) ?? {};
    if (child) void supervise(service, child, { say: this.#say, signal: this.stopping.signal });
  }

  /** Stops everything in order, each within `graceMs`. */
  async stop(graceMs = 20_000): Promise<void> {
    this.stopping.abort();
    for (const wave of stopOrder([...this.#running.values()].filter(({ child }) => !child.exit))) {
      this.#say(`Stopping ${wave.map(({ name }) => name).join(', ')}`);
      await Promise.all(wave.map((one) => this.#stopOne(one, graceMs)));
    }
    this.forget();
  }

  /** Takes the run off the record: nothing of it is left. */
  forget(): void {
    forgetRun(this.#file);
  }

  async #stopOne({ name, child, stopSignal }: Running, graceMs: number): Promise<void> {
    const { signal } = await child.stop(stopSignal, graceMs);
    if (signal === 'SIGKILL') this.#say(`${name} did not stop within ${graceMs / 1000} s and was killed`);
  }
}

/** Begins a run: refuses while another is running here, and clears away what a killed one has left. */
export async function openSession(file: string, say: (message: string) => void): Promise<Session> {
  await endLastRun(file, say);
  return new Session(file, claimRun(file), say);
}

/** Makes sure that nothing of an earlier run is left, neither processes nor its file. */
export async function endLastRun(file: string, say: (message: string) => void): Promise<void> {
  const last = readRun(file);
  if (!last) return;
  if (isAlive(last.launcher)) {
    throw new Error(
      `Roost is already running here (pid ${last.launcher.pid}). See it with "npm run status"; stop it with Ctrl-C where it runs.`,
    );
  }
  await stopLeftovers(last, say);
  forgetRun(file);
}
