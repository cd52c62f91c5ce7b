import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay } from '#contracts';
import { stayDays } from './stay-days.ts';

const first = '2026-06-01'; // a Monday
const day = (i: number) => addDays(first, i);
const days = (taken: number[] = [], noArrival: number[] = []): CalendarDay[] =>
  Array.from({ length: 14 }, (_, i) => ({
    date: day(i),
    state: taken.includes(i) ? 'booked' : 'free',
    price: 100,
    min_nights: 2,
    check_in_allowed: !noArrival.includes(i),
  }));
const rules = { min_nights: 2, max_nights: 4, stay_rules: {} };

describe('the days of a stay', () => {
  it('begin where the host lets them, and with room for the shortest stay', () => {
    const { canBegin } = stayDays(days([5], [1]), rules);
    expect([0, 1, 3, 4, 5, 6].map((i) => canBegin(day(i)))).toEqual([true, false, true, false, false, true]);
  });

  it('end within the lengths allowed, at the latest on the morning of a night that is taken', () => {
    const { canEnd } = stayDays(days([5]), rules);
    expect([1, 2, 3, 4].map((i) => canEnd(day(0), day(i)))).toEqual([false, true, true, true]);
    expect([5, 6].map((i) => canEnd(day(2), day(i)))).toEqual([true, false]);
    expect(canEnd(day(6), day(11))).toBe(false);
  });

  it('follow the limits of the day they begin on', () => {
    const { canEnd } = stayDays(days(), { ...rules, stay_rules: { by_check_in_day: [{ day: 5, min_nights: 3 }] } });
    expect([canEnd(day(4), day(6)), canEnd(day(4), day(7))]).toEqual([false, true]);
  });
});
