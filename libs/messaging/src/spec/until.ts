import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a condition. @throws when it is not met within `ms` milliseconds. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, ms = 20_000): Promise<void> {
  for (const end = performance.now() + ms; !(await condition()); await sleep(10))
    if (performance.now() > end) throw new Error(`Not within ${ms} ms: ${what}`);
}
