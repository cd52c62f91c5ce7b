import { expect, it } from 'vitest';
import { Semaphore } from './semaphore.ts';

it('runs so many at once, lets so many wait in turn, and refuses the rest', async () => {
  const semaphore = new Semaphore(2, 3, () => new Error('full'));
  const gate = Promise.withResolvers<void>();
  const begun: number[] = [];
  const work = Array.from({ length: 7 }, (_, i) =>
    semaphore.run(async () => {
      begun.push(i);
      await gate.promise;
      return i;
    }),
  );
  const outcomes = Promise.allSettled(work);
  expect(begun).toEqual([0, 1]);
  gate.resolve();
  const results = (await outcomes).map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason)));
  expect(results).toEqual([0, 1, 2, 3, 4, 'Error: full', 'Error: full']);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('gives its slot back when the work fails', async () => {
  const semaphore = new Semaphore(1, 0, () => new Error('full'));
  await expect(semaphore.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(semaphore.run(() => Promise.resolve('done'))).resolves.toBe('done');
});
