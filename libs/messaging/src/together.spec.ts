import { describe, expect, it } from 'vitest';
import { together } from './together.ts';

describe('calls made together', () => {
  it('become one when they come at once, and the next one when they come later', async () => {
    const calls: unknown[][] = [];
    const handler = together(async (events) => void calls.push(events));
    await Promise.all([handler([1, 2]), handler([3]), handler([4])]);
    await handler([5]);
    expect(calls).toEqual([[1, 2, 3, 4], [5]]);
  });

  it('are made one by one when they fail together, and only the guilty one fails', async () => {
    const calls: unknown[][] = [];
    const handler = together(async (events) => {
      calls.push(events);
      if (events.includes('poison')) throw new Error('no');
    });
    const outcomes = await Promise.allSettled([handler([1]), handler(['poison']), handler([2])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(calls).toEqual([[1, 'poison', 2], [1], ['poison'], [2]]);
  });

  it('fail as they are when they are alone', async () => {
    let calls = 0;
    const handler = together(() => Promise.reject(new Error(`call ${++calls}`)));
    await expect(handler([1])).rejects.toThrow('call 1');
  });
});
