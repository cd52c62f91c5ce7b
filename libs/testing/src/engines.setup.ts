import { startTestEngines } from './test-engines.ts';

/** Vitest's global setup: engines for the whole run, gone afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  return (await startTestEngines()).stop;
}
