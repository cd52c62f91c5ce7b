import { countNights } from '../dates.ts';
import { percentOf } from './percent.ts';
import type { Rates } from './rates.ts';

const WEEK = 7;
const MONTH = 28;

export type Discount = { label: string; amount: number };
type Stay = { check_in: string; check_out: string };

/**
 * The discounts of a stay, in minor units above zero: one for its length, one for how early or late it is booked. Each is taken of
 * the nights' own sum, so their order does not matter; together they never exceed it.
 */
export function discountsOf(rates: Rates, stay: Stay, today: string, nightsTotal: number): Discount[] {
  let left = nightsTotal;
  return [forLength(rates, stay), forTime(rates, stay, today)].flatMap((discount) => {
    if (!discount) return [];
    const amount = Math.min(left, percentOf(nightsTotal, discount.percent));
    left -= amount;
    return amount > 0 ? [{ label: `${discount.name} ${discount.percent} %`, amount }] : [];
  });
}

type Percentage = { name: string; percent: number } | undefined;

function forLength({ weekly_discount, monthly_discount }: Rates, { check_in, check_out }: Stay): Percentage {
  const nights = countNights(check_in, check_out);
  if (nights >= MONTH && monthly_discount) return { name: 'Monthly discount', percent: monthly_discount };
  return nights >= WEEK && weekly_discount ? { name: 'Weekly discount', percent: weekly_discount } : undefined;
}

function forTime({ last_minute, early_bird }: Rates, { check_in }: Stay, today: string): Percentage {
  if (!last_minute && !early_bird) return undefined;
  const days = countNights(today, check_in);
  if (last_minute && days <= last_minute.within_days) return { name: 'Last-minute discount', percent: last_minute.percent };
  return early_bird && days >= early_bird.from_days ? { name: 'Early-bird discount', percent: early_bird.percent } : undefined;
}
