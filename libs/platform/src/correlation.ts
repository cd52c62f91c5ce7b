import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();
const wellFormed = /^[A-Za-z0-9._-]{8,64}$/;

/** The correlation id of the request or event being handled; a new one outside of any. */
export function correlationId(): string {
  return storage.getStore() ?? randomUUID();
}

/** The correlation id, if there is one. */
export function currentCorrelation(): string | undefined {
  return storage.getStore();
}

/** Runs `work` with everything it calls under this correlation id. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}

/** The caller's correlation id if it is well formed, else a new one. */
export function acceptCorrelation(header: string | string[] | undefined): string {
  return typeof header === 'string' && wellFormed.test(header) ? header : randomUUID();
}
