import { addDays, checkStay, claimedUntil, countNights, weekdayOf } from '#contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestFree, REACH_DAYS } from './nearest-free.ts';
import type { Terms } from './stay-rules.ts';

const today = '2026-06-01';
const at = { date: today, hour: 12 };
const termsWith = (stay_rules: Terms['stay_rules']) =>
  ({ max_guests: 4, min_nights: 1, max_nights: 30, stay_rules, time_zone: 'UTC' }) as Terms;
const day = (n: number) => addDays(today, n);
const range = (from: number, to: number) => ({ from: day(from), to: day(to) });
const stay = (from: number, nights: number) => ({ check_in: day(from), check_out: day(from + nights), guest_count: 2 });
const dates = (from: number, nights: number) => ({ check_in: day(from), check_out: day(from + nights) });

describe('the nearest free dates', () => {
  it('come before and after those wanted, nearest first, and are three that differ', () => {
    expect(nearestFree(termsWith({}), stay(20, 3), [range(20, 23)], at)).toEqual([dates(23, 3), dates(17, 3), dates(26, 3)]);
  });

  it('are none that lie in the past', () => {
    expect(nearestFree(termsWith({}), stay(0, 2), [range(0, 2)], at)).toEqual([dates(2, 2), dates(4, 2), dates(6, 2)]);
  });

  it('are none where everything near is taken', () => {
    expect(nearestFree(termsWith({}), stay(80, 2), [range(0, 300)], at)).toEqual([]);
  });

  it('are free, as long, within reach and by the rules, whatever is taken', () => {
    const taken = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 9 })), { maxLength: 40 });
    const rules = fc.record(
      {
        check_in_days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        preparation_days: fc.integer({ min: 0, max: 3 }),
        advance_notice_hours: fc.integer({ min: 0, max: 200 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(taken, rules, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 10 }), (busy, some, from, nights) => {
        const claims = busy.map(([start, length]) => range(start, start + length));
        const wanted = stay(from, nights);
        const found = nearestFree(termsWith(some), wanted, claims, at);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { check_in, check_out } of found) {
          const until = claimedUntil(check_out, some);
          expect(claims.filter((claim) => claim.from < until && check_in < claim.to)).toEqual([]);
          expect(countNights(check_in, check_out)).toBe(nights);
          expect(Math.abs(countNights(wanted.check_in, check_in))).toBeLessThanOrEqual(REACH_DAYS);
          expect(checkStay({ ...termsWith(some), stay_rules: some }, { ...wanted, check_in, check_out }, at)).toBeNull();
          if (some.check_in_days) expect(some.check_in_days).toContain(weekdayOf(check_in));
        }
        const distances = found.map(({ check_in }) => Math.abs(countNights(wanted.check_in, check_in)));
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      }),
    );
  });
});
