import { nightsOf } from '../dates.ts';
import { toDecimal } from '../money.ts';
import { discountsOf } from './discounts.ts';
import { nightPrice, type NightRule } from './night-price.ts';
import { percentOf } from './percent.ts';
import type { Rates } from './rates.ts';
import { taxesOf } from './taxes.ts';

export type LineKind = 'nights' | 'discount' | 'cleaning' | 'extra_guests' | 'tax' | 'coupon';

/** What a coupon takes off: per cent of the stay before tax, or an amount in minor units. */
export type CouponTerms = { code: string } & ({ percent: number } | { amount: number });

/** The price of a stay in integer minor units; `total` is the sum of `lines`, of which discounts and coupons are negative. */
export type StayPrice = {
  total: number;
  nights: (NightRule & { date: string; price: number })[];
  lines: { kind: LineKind; label: string; amount: number }[];
};

type Stay = { check_in: string; check_out: string; guest_count: number };

/**
 * What a stay costs when it is booked on `today` (calendar date at the listing). Nights, less discounts, plus extra guests and
 * cleaning, less a coupon that never goes below zero, plus taxes on what is left. Per cent are rounded half up to whole minor units,
 * once a line; nothing else is rounded.
 */
export function priceStay(rates: Rates, stay: Stay, today: string, coupon?: CouponTerms): StayPrice {
  const nights = nightsOf(stay.check_in, stay.check_out).map((date) => ({ date, ...nightPrice(rates, date) }));
  const nightsTotal = nights.reduce((sum, { price }) => sum + price, 0);
  const lines: StayPrice['lines'] = [{ kind: 'nights', label: labelOf(nights, rates.currency), amount: nightsTotal }];
  const discounts = discountsOf(rates, stay, today, nightsTotal);
  for (const { label, amount } of discounts) lines.push({ kind: 'discount', label, amount: -amount });
  const extra = Math.max(0, stay.guest_count - (rates.extra_guest?.after ?? Infinity));
  if (rates.extra_guest && extra > 0) {
    const label = `${extra} extra ${extra === 1 ? 'guest' : 'guests'}`;
    lines.push({ kind: 'extra_guests', label, amount: extra * rates.extra_guest.price * nights.length });
  }
  if (rates.cleaning_fee) lines.push({ kind: 'cleaning', label: 'Cleaning', amount: rates.cleaning_fee });
  const beforeCoupon = sumOf(lines);
  const off = coupon ? Math.min(beforeCoupon, 'percent' in coupon ? percentOf(beforeCoupon, coupon.percent) : coupon.amount) : 0;
  if (coupon && off > 0) lines.push({ kind: 'coupon', label: `Coupon ${coupon.code}`, amount: -off });
  for (const tax of taxesOf(rates, beforeCoupon - off, nights.length, stay.guest_count)) lines.push({ kind: 'tax', ...tax });
  return { total: sumOf(lines), nights, lines };
}

const sumOf = (lines: StayPrice['lines']) => lines.reduce((sum, { amount }) => sum + amount, 0);

function labelOf(nights: StayPrice['nights'], currency: string): string {
  const count = `${nights.length} ${nights.length === 1 ? 'night' : 'nights'}`;
  const price = nights[0]?.price ?? 0;
  return nights.every((night) => night.price === price) ? `${count} at ${toDecimal(price, currency)} ${currency}` : count;
}
