import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countNights,
  CreateBooking,
  CreateListing,
  fractionDigits,
  nightsOf,
  Password,
  toDecimal,
  toMinor,
} from './index.ts';

describe('money', () => {
  it('comes back from minor units as it was, in every kind of currency', () => {
    fc.assert(
      fc.property(fc.constantFrom('USD', 'JPY', 'KWD'), fc.integer({ min: 0, max: 1_000_000_000 }), (currency, minor) => {
        expect(toMinor(toDecimal(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  it('knows how many decimals a currency has', () => {
    expect(['USD', 'JPY', 'KWD'].map(fractionDigits)).toEqual([2, 0, 3]);
    expect(toMinor(1.005, 'USD')).toBe(101); // half away from zero, whatever binary makes of it
  });
});

describe('dates', () => {
  it('count the nights they name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 400 }), (start, nights) => {
        const checkIn = addDays('1990-01-01', start);
        const checkOut = addDays(checkIn, nights);
        expect(countNights(checkIn, checkOut)).toBe(nights);
        expect(nightsOf(checkIn, checkOut)).toHaveLength(nights);
        expect(addDays(checkOut, -nights)).toBe(checkIn);
      }),
    );
  });
});

describe('what comes in', () => {
  it('is refused rather than thrown at, whatever it is', () => {
    const refuses = (schema: typeof CreateBooking | typeof CreateListing) =>
      fc.property(fc.anything(), (junk) => {
        expect(schema.safeParse(junk).success).toBe(false);
      });
    fc.assert(refuses(CreateBooking));
    fc.assert(refuses(CreateListing));
  });

  it('is a password of ten characters and at most 72 bytes', () => {
    expect(Password.safeParse('é'.repeat(36)).success).toBe(true);
    expect(Password.safeParse('é'.repeat(37)).success).toBe(false);
    expect(Password.safeParse('short').success).toBe(false);
  });
});
