import { addDays, toMinor } from '#contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stay, toAnalytics } from './figures.ts';

const cabin = { id: '0197a1f0-0000-7000-8000-000000000001', title: 'Cabin', currency: 'USD' };
const loft = { id: '0197a1f0-0000-7000-8000-000000000002', title: 'Loft', currency: 'USD' };
const stay = (fields: Partial<Stay> = {}): Stay => ({
  listing_id: cabin.id,
  check_in: '2026-03-10',
  check_out: '2026-03-13',
  status: 'confirmed',
  payment_status: 'captured',
  total_price: 300,
  refund_amount: null,
  currency: 'USD',
  ...fields,
});
const march = { from: '2026-03-01', to: '2026-04-01' };

describe('the figures of a host', () => {
  it('are zero, not NaN, without listings or stays', () => {
    expect(toAnalytics([], [], march)).toMatchObject({ revenue: 0, occupancy: 0, average_nightly_rate: 0, cancellation_rate: 0 });
  });

  it('count a confirmed stay with its money, nights and share of the nights on offer', () => {
    expect(toAnalytics([stay()], [cabin, loft], march)).toEqual({
      revenue: 300,
      bookings: 1,
      nights: 3,
      currency: 'USD',
      occupancy: 0.0484,
      average_nightly_rate: 100,
      cancellation_rate: 0,
      by_listing: [
        { listing_id: cabin.id, title: 'Cabin', revenue: 300, bookings: 1, nights: 3 },
        { listing_id: loft.id, title: 'Loft', revenue: 0, bookings: 0, nights: 0 },
      ],
      by_month: [{ month: '2026-03', revenue: 300, bookings: 1, nights: 3 }],
    });
  });

  it('count neither money nor nights of a request that waits', () => {
    const pending = stay({ status: 'pending', payment_status: 'authorized' });
    expect(toAnalytics([pending], [cabin], march)).toMatchObject({ revenue: 0, bookings: 0, nights: 0, cancellation_rate: 0 });
  });

  it('keep what a cancelled stay left after its refund', () => {
    const cancelled = stay({ status: 'cancelled', payment_status: 'partially_refunded', refund_amount: 150.55 });
    expect(toAnalytics([cancelled], [cabin], march)).toMatchObject({
      revenue: 149.45,
      bookings: 0,
      nights: 0,
      cancellation_rate: 1,
    });
  });

  it('count money of the most used currency only', () => {
    const yen = stay({ currency: 'JPY', total_price: 90_000, listing_id: loft.id });
    expect(toAnalytics([stay(), stay(), yen], [cabin, loft], march)).toMatchObject({
      revenue: 600,
      currency: 'USD',
      nights: 9,
      average_nightly_rate: 100,
    });
  });

  it('split the money of a stay over two ranges without losing or making a cent', () => {
    const price = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 60 }), fc.integer({ min: -5, max: 65 }), (total_price, nights, cut) => {
        const at = addDays('2026-03-10', cut);
        const stays = [stay({ total_price, check_out: addDays('2026-03-10', nights) })];
        const parts = [
          { from: '2026-01-01', to: at },
          { from: at, to: '2027-01-01' },
        ].map((range) => toAnalytics(stays, [cabin], range));
        const months = parts.flatMap(({ by_month }) => by_month);
        const sum = (figures: { revenue: number }[]) => figures.reduce((minor, f) => minor + toMinor(f.revenue, 'USD'), 0);
        expect(sum(parts)).toBe(toMinor(total_price, 'USD'));
        expect(sum(months)).toBe(sum(parts));
        expect(parts.reduce((n, f) => n + f.nights, 0)).toBe(nights);
      }),
    );
  });
});
