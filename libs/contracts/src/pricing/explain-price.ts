import { toDecimal } from '../money.ts';
import type { StayPrice } from './price-stay.ts';
import type { PriceBreakdown } from './quote.ts';

/** A price as people see it: every amount a decimal of `currency`. */
export function explainPrice({ nights, lines }: StayPrice, currency: string): Required<PriceBreakdown> {
  return {
    nights: nights.length,
    lines: lines.map((line) => ({ ...line, amount: toDecimal(line.amount, currency) })),
    nightly: nights.map((night) => ({ ...night, price: toDecimal(night.price, currency) })),
  };
}
