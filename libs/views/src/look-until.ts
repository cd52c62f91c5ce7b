import { setTimeout as rest } from 'node:timers/promises';

const PAUSE_MS = 25;

/**
 * Looks again and again until there is something or the time is over. A view is some milliseconds behind the events, and any
 * replica may be the one that writes it, so the view itself is what to look at.
 */
export async function lookUntil<T>(look: () => Promise<T | null>, timeoutMs: number): Promise<T | null> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== null || performance.now() + PAUSE_MS > end) return found;
    await rest(PAUSE_MS);
  }
}
