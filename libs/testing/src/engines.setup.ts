import type { TestProject } from 'vitest/node';
import { type EngineAddresses, startTestEngines } from './test-engines.ts';

/** As many files run at once, each beside engines that no other file uses meanwhile. */
const WORKERS = 2;

declare module 'vitest' {
  interface ProvidedContext {
    engines: EngineAddresses[];
  }
}

/** Vitest's global setup: engines of each worker for the whole run, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const all = await Promise.all(Array.from({ length: WORKERS }, () => startTestEngines()));
  project.provide(
    'engines',
    all.map(({ addresses }) => addresses),
  );
  return async () => void (await Promise.all(all.map(({ stop }) => stop())));
}
