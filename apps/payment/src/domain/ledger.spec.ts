import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captureEntries, payableTo, PROVIDER, refundEntries } from './ledger.ts';

const amount = fc.integer({ min: 1, max: 1_000_000_000 });

it('sums every transaction to zero', () => {
  fc.assert(
    fc.property(amount, (minor) => {
      for (const entries of [captureEntries('h', minor), refundEntries('h', minor)]) {
        expect(entries.reduce((sum, entry) => sum + entry.amount_minor, 0)).toBe(0);
      }
    }),
  );
});

it('brings both accounts back to nothing after a full refund', () => {
  fc.assert(
    fc.property(amount, (minor) => {
      const entries = [...captureEntries('h', minor), ...refundEntries('h', minor)];
      const balance = (account: string) =>
        entries.filter((e) => e.account === account).reduce((sum, e) => sum + e.amount_minor, 0);
      expect([balance(PROVIDER), balance(payableTo('h'))]).toEqual([0, 0]);
    }),
  );
});

it('moves nothing for a stay that costs nothing', () => {
  expect(captureEntries('h', 0)).toEqual([]);
});

it.each([-1, 1.5, Number.NaN])('refuses %d as an amount', (minor) => {
  expect(() => captureEntries('h', minor)).toThrow(RangeError);
});
