import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `probe` returns something true and returns that; a probe that throws counts as not yet.
 * @throws Error with the last value or failure after `timeoutMs`.
 */
export async function until<T>(
  probe: () => T | Promise<T>,
  timeoutMs = 45_000,
  everyMs = 20,
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await probe();
      if (value) return value as Exclude<T, false | null | undefined>;
      last = value;
    } catch (error) {
      last = error;
    }
    await sleep(everyMs);
  }
  throw new Error(`not within ${timeoutMs} ms: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
