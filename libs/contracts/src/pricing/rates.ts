import { toMinor } from '../money.ts';
import type { Pricing } from './pricing.ts';

/** What a night of a listing costs and what comes on top: `Pricing` with every amount in integer minor units of `currency`. */
export type Rates = Pricing & { currency: string; base: number };

type Priced = { price_per_night: number; currency: string; pricing: Pricing };

/** The rates of a listing. */
export function ratesOf({ price_per_night, currency, pricing }: Priced): Rates {
  const minor = (amount: number) => toMinor(amount, currency);
  return { ...mapAmounts(pricing, minor), currency, base: minor(price_per_night) };
}

/** Every amount of money that a host has set, for a check of its decimals. */
export function amountsOf(pricing: Pricing): number[] {
  const amounts: number[] = [];
  mapAmounts(pricing, (amount) => {
    amounts.push(amount);
    return amount;
  });
  return amounts;
}

function mapAmounts(pricing: Pricing, map: (amount: number) => number): Pricing {
  const { weekend_price, cleaning_fee, extra_guest, seasons, taxes } = pricing;
  const weekend = (price: number | undefined) => (price === undefined ? {} : { weekend_price: map(price) });
  return {
    ...pricing,
    ...weekend(weekend_price),
    ...(cleaning_fee === undefined ? {} : { cleaning_fee: map(cleaning_fee) }),
    ...(extra_guest && { extra_guest: { ...extra_guest, price: map(extra_guest.price) } }),
    ...(seasons && { seasons: seasons.map((s) => ({ ...s, price: map(s.price), ...weekend(s.weekend_price) })) }),
    ...(taxes && { taxes: taxes.map((tax) => ('percent' in tax ? tax : { ...tax, per_night: map(tax.per_night) })) }),
  };
}
