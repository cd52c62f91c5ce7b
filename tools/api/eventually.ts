import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 150;

/**
 * Asks until the answer is what was waited for: views follow the facts a little later. `look` returns undefined for "not yet".
 * @throws Error that says what did not happen.
 */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>, withinMs = 10_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline)
      throw new Error(`After ${withinMs / 1000} s still not so: ${what}. \`npm run status\` tells which part is not ready.`);
    await sleep(EVERY_MS);
  }
}
