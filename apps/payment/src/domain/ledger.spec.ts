import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captureEntries, dueEntries, dueTo, payableTo, payoutEntries, PROVIDER, refundEntries } from './ledger.ts';

const amount = fc.integer({ min: 1, max: 1_000_000_000 });

it('sums every transaction to zero', () => {
  fc.assert(
    fc.property(amount, (minor) => {
      const all = [captureEntries, refundEntries, dueEntries, payoutEntries].map((entries) => entries('h', minor));
      for (const entries of [...all, refundEntries('h', minor, true)]) {
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

it('owes a host nothing once paid, and is owed what is refunded after', () => {
  fc.assert(
    fc.property(amount, (minor) => {
      const paid = [...captureEntries('h', minor), ...dueEntries('h', minor), ...payoutEntries('h', minor)];
      const balance = (entries: typeof paid, account: string) =>
        entries.filter((e) => e.account === account).reduce((sum, e) => sum + e.amount_minor, 0);
      expect([balance(paid, payableTo('h')), balance(paid, dueTo('h'))]).toEqual([0, 0]);
      expect(balance([...paid, ...refundEntries('h', minor, true)], dueTo('h'))).toBe(minor);
    }),
  );
});

it('moves nothing for a stay that costs nothing', () => {
  expect(captureEntries('h', 0)).toEqual([]);
});

it.each([-1, 1.5, Number.NaN])('refuses %d as an amount', (minor) => {
  expect(() => captureEntries('h', minor)).toThrow(RangeError);
});
