import { setTimeout as sleep } from 'node:timers/promises';

/** Full jitter: anything from 0 to `base * 2^retry` milliseconds, at most `cap`; `retry` counts from 0. */
export function fullJitter(retry: number, base: number, cap: number): number {
  return Math.random() * Math.min(cap, base * 2 ** retry);
}

/** Waits `ms` milliseconds, or less when `signal` is aborted meanwhile. Never throws. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
