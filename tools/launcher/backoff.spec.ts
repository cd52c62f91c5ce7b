import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('waits twice as long after every crash in a row, ten seconds at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 100].map(backoffMs)).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});
