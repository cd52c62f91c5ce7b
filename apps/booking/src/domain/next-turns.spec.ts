import { addDays } from '#contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurns } from './next-turns.ts';

const want = (from: number, nights: number, id = '') => {
  const check_in = addDays('2026-06-01', from);
  return { id, check_in, check_out: addDays(check_in, nights) };
};
const ids = (turns: { id: string }[]) => turns.map(({ id }) => id).join('');

describe('whose turn it is', () => {
  it('is that of the first, and of all who want other nights', () => {
    const waiting = [want(0, 3, 'a'), want(2, 2, 'b'), want(3, 2, 'c'), want(4, 1, 'd')];
    expect(ids(nextTurns(waiting, [], 0))).toBe('ac');
    expect(ids(nextTurns(waiting, [], 1))).toBe('ad');
    expect(ids(nextTurns(waiting, [want(2, 1)], 0))).toBe('c');
  });

  it('is never that of two for one night, and nobody waits without a cause', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 5 })).map(([from, nights]) => want(from, nights)),
    );
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 2 }), (waiting, onTurn, days) => {
        const told = nextTurns(waiting, onTurn, days);
        const meets = (a: (typeof told)[0], b: (typeof told)[0]) =>
          a.check_in < addDays(b.check_out, days) && b.check_in < addDays(a.check_out, days);
        for (const [i, one] of told.entries())
          for (const other of [...onTurn, ...told.slice(0, i)]) expect(meets(one, other)).toBe(false);
        for (const [i, one] of waiting.entries()) {
          if (told.includes(one)) continue;
          const before = [...onTurn, ...waiting.slice(0, i).filter((other) => told.includes(other))];
          expect(before.some((other) => meets(one, other))).toBe(true);
        }
      }),
    );
  });
});
