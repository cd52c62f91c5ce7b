import { percentOf } from './percent.ts';
import type { Rates } from './rates.ts';

/**
 * The taxes of a stay, in minor units, a line each. Per cent are taken of `base`: nights less discounts, extra guests and cleaning,
 * less a coupon. No tax is part of another's base, so their order does not matter.
 */
export function taxesOf(
  { taxes = [] }: Rates,
  base: number,
  nights: number,
  guests: number,
): { label: string; amount: number }[] {
  return taxes.map((tax) =>
    'percent' in tax
      ? { label: `${tax.name} ${tax.percent} %`, amount: percentOf(base, tax.percent) }
      : { label: tax.name, amount: tax.per_night * nights * (tax.per_guest ? guests : 1) },
  );
}
