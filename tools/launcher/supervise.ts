import { setTimeout as delay } from 'node:timers/promises';
import type { Child, Exit } from '../engines/child.ts';
import { logTail } from '../engines/log-tail.ts';
import { backoffMs } from './backoff.ts';

export interface Service {
  name: string;
  logFile: string;
  /** Starts it again. */
  start(): Promise<Child>;
}

export interface SuperviseOptions {
  say: (message: string) => void;
  /** Ends the supervision; the process itself is left alone. */
  signal: AbortSignal;
  /** A service that ran this long has recovered: its next crash counts as the first. */
  steadyMs?: number;
  /** How long to wait after so many crashes in a row. */
  pauseMs?: (crashes: number) => number;
}

/** Starts a service again whenever it ends, ever more slowly while it keeps ending, as an orchestrator would. */
export async function supervise(service: Service, child: Child, options: SuperviseOptions): Promise<void> {
  const { say, signal, steadyMs = 30_000, pauseMs = backoffMs } = options;
  let startedAt = Date.now();
  let crashes = 0;
  let fate = describe(await child.exited);
  while (!signal.aborted) {
    crashes = Date.now() - startedAt >= steadyMs ? 1 : crashes + 1;
    const pause = pauseMs(crashes);
    say(crashMessage(service, fate, pause, crashes > 1));
    await delay(pause, undefined, { signal }).catch(ignoreAbort);
    if (signal.aborted) return;
    startedAt = Date.now();
    fate = await oneLife(service, say);
  }
}

async function oneLife(service: Service, say: (message: string) => void): Promise<string> {
  try {
    const child = await service.start();
    say(`${service.name} was started again (pid ${child.pid})`);
    return describe(await child.exited);
  } catch (error) {
    return `could not be started: ${(error as Error).message}`;
  }
}

function crashMessage({ name, logFile }: Service, fate: string, pauseMs: number, repeated: boolean): string {
  const head = `${name} ${fate}; starting it again in ${pauseMs / 1000} s (log: ${logFile})`;
  return repeated ? `${head}\n${logTail(logFile)}` : head;
}

function describe({ code, signal }: Exit): string {
  return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error;
}
