import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, countNights, localTimeIn, nightsOf } from './dates.ts';

const date = fc
  .date({ min: new Date('0001-01-02'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('calendar dates', () => {
  it('are as far apart as the calendar says, in every year there is', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const expected = (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000;
        expect(countNights(a, b)).toBe(expected);
        expect(addDays(a, expected)).toBe(b);
      }),
    );
  });

  it('of nights are those of the stay that is asked for, whatever was asked before', () => {
    expect(nightsOf('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect(nightsOf('2026-12-30', '2027-01-01')).toEqual(['2026-12-30', '2026-12-31']);
    expect(nightsOf('2026-12-31', '2027-01-01')).toEqual(['2026-12-31']);
    expect(nightsOf('2027-01-01', '2026-12-31')).toEqual([]);
  });

  it('and hours turn with the minute, in each zone its own', () => {
    expect(localTimeIn('Asia/Kathmandu', new Date('2026-06-01T18:14:59.999Z'))).toEqual({ date: '2026-06-01', hour: 23 });
    expect(localTimeIn('UTC', new Date('2026-06-01T18:14:59.999Z'))).toEqual({ date: '2026-06-01', hour: 18 });
    expect(localTimeIn('Asia/Kathmandu', new Date('2026-06-01T18:15:00Z'))).toEqual({ date: '2026-06-02', hour: 0 });
  });
});
