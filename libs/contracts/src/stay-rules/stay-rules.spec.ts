import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, checkStay, claimedUntil, localTimeIn, nightsAllowed, StayRules, type StayTerms, weekdayOf } from '../index.ts';

const TODAY = '2026-06-01'; // a Monday
const at = { date: TODAY, hour: 12 };
const terms = (stay_rules: StayRules = {}): StayTerms => ({ max_guests: 4, min_nights: 2, max_nights: 10, stay_rules });
const stay = (from: number, nights: number, guest_count = 2) => ({
  check_in: addDays(TODAY, from),
  check_out: addDays(TODAY, from + nights),
  guest_count,
});
const check = (rules: StayRules, from: number, nights: number, when = at) =>
  checkStay(terms(rules), stay(from, nights), when)?.code ?? null;

describe('a stay', () => {
  it('is as long as its season, else its day of check-in, else the listing allows', () => {
    const rules = {
      by_check_in_day: [{ day: 5, min_nights: 3, max_nights: 4 }],
      seasons: [{ from: addDays(TODAY, 10), to: addDays(TODAY, 20), min_nights: 7 }],
    };
    expect(check(rules, 1, 1)).toBe('min_nights');
    expect(check(rules, 1, 2)).toBeNull();
    expect(check(rules, 4, 2)).toBe('min_nights'); // a Friday
    expect(check(rules, 4, 5)).toBe('max_nights');
    expect(check(rules, 10, 6)).toBe('min_nights');
    expect(nightsAllowed(terms(rules), addDays(TODAY, 11))).toEqual({ min_nights: 7, max_nights: 4 });
    expect(check(rules, 20, 2)).toBeNull();
  });

  it('begins on the days the host names', () => {
    expect([check({ check_in_days: [6] }, 5, 7), check({ check_in_days: [6] }, 6, 7)]).toEqual([null, 'check_in_day']);
  });

  it('is booked as long before as the host asks, counted to 15:00 of its first day', () => {
    expect(check({}, 0, 2, { date: TODAY, hour: 23 })).toBeNull();
    expect(check({ advance_notice_hours: 3 }, 0, 2)).toBeNull();
    expect(check({ advance_notice_hours: 4 }, 0, 2)).toBe('advance_notice');
    expect(check({ advance_notice_hours: 48 }, 1, 2)).toBe('advance_notice');
    expect(check({ advance_notice_hours: 48 }, 2, 2)).toBeNull();
  });

  it('is booked no longer ahead than the host allows', () => {
    expect([check({ booking_window_days: 30 }, 30, 2), check({ booking_window_days: 30 }, 31, 2)]).toEqual([
      null,
      'booking_window',
    ]);
    expect(check({}, 729, 2)).toBe('too_far_ahead');
  });

  it('keeps the home for the days of preparation after it', () => {
    expect(claimedUntil('2026-06-30', { preparation_days: 2 })).toBe('2026-07-02');
    expect(claimedUntil('2026-06-30', {})).toBe('2026-06-30');
  });

  it('that breaks no rule breaks none when a rule is taken away', () => {
    const rules = fc.record(
      {
        check_in_days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        advance_notice_hours: fc.integer({ min: 0, max: 200 }),
        booking_window_days: fc.integer({ min: 1, max: 60 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }), (some, from, nights) => {
        if (check(some, from, nights) === null) expect(check({}, from, nights)).toBeNull();
      }),
    );
  });
});

describe('what a host may ask', () => {
  it.each([
    { by_check_in_day: [{ day: 5 }, { day: 5 }] },
    { by_check_in_day: [{ day: 8 }] },
    { seasons: [{ from: '2026-07-01', to: '2026-07-08', min_nights: 5, max_nights: 4 }] },
    { check_in_days: [] },
  ])('is not %j', (rules) => {
    expect(StayRules.safeParse(rules).success).toBe(false);
  });
});

describe('the time at a listing', () => {
  it('is its own date and hour', () => {
    const now = new Date('2026-06-01T23:30:00Z');
    expect(localTimeIn('UTC', now)).toEqual({ date: '2026-06-01', hour: 23 });
    expect(localTimeIn('Asia/Tokyo', now)).toEqual({ date: '2026-06-02', hour: 8 });
    expect(localTimeIn('UTC', new Date('2026-06-01T00:10:00Z'))).toEqual({ date: '2026-06-01', hour: 0 });
    expect(weekdayOf('2026-06-01')).toBe(1);
  });
});
