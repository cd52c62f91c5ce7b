import { setImmediate as breath } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { Rounds } from './rounds.ts';

const never = 1_000_000;
const onError = () => undefined;

it('goes on while there is more to do, then waits', async () => {
  const more = [true, true, false];
  let rounds = 0;
  const work = async () => more[rounds++] ?? false;
  const worker = new Rounds({ everyMs: never, work, onError });
  worker.poke();
  await worker.stop();
  expect(rounds).toBe(1); // stopping ends it after the round under way

  rounds = 0;
  const other = new Rounds({ everyMs: never, work, onError });
  other.poke();
  await vi.waitFor(() => expect(rounds).toBe(3));
  await breath();
  await other.stop();
  expect(rounds).toBe(3);
});

it('never goes two rounds at once, and one more when it was poked meanwhile', async () => {
  let [atOnce, rounds] = [0, 0];
  const work = async () => {
    expect(++atOnce).toBe(1);
    rounds++;
    await breath();
    atOnce--;
    return false;
  };
  const worker = new Rounds({ everyMs: never, work, onError });
  for (let i = 0; i < 5; i++) worker.poke();
  await vi.waitFor(() => expect(rounds).toBe(2));
  await worker.stop();
  expect(rounds).toBe(2);
});

it('reports what failed, tries again, and not once it is stopped', async () => {
  const failures: string[] = [];
  let rounds = 0;
  const work = () => Promise.reject<boolean>(new Error(`round ${++rounds}`));
  const worker = new Rounds({ everyMs: 1, work, onError: ({ message }) => failures.push(message) });
  worker.start();
  while (failures.length < 2) await breath();
  await worker.stop();
  const before = rounds;
  worker.poke();
  await breath();
  expect([failures.slice(0, 2), rounds]).toEqual([['round 1', 'round 2'], before]);
});
