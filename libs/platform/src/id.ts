import { randomUUIDv7 } from 'node:crypto';

/** A new id: UUIDv7, so that ids sort by time and land side by side in an index. */
export function newId(): string {
  return randomUUIDv7();
}
