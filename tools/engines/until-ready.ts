import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './child.ts';
import { logTail } from './log-tail.ts';

/** Asks again and again until the answer comes; gives up when the process has ended or the time is over, with the last lines of its log. */
export async function untilReady<T>(
  name: string,
  ask: () => Promise<T>,
  child: Child,
  logFile: string,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const fate = child.exit
        ? `ended with ${child.exit.signal ?? `code ${child.exit.code}`}`
        : `was not ready after ${timeoutMs / 1000} s`;
      if (child.exit || Date.now() > deadline) {
        throw new Error(`${name} ${fate} (log: ${logFile})\n${logTail(logFile)}`, { cause: error });
      }
    }
    await delay(40);
  }
}
