import { type CouponTerms, explainPrice, type PriceBreakdown, priceStay, type QuoteRequest } from '#contracts';
import type { Terms } from './stay-rules.ts';

/** What a stay costs, as a booking keeps it: the total in integer minor units of `currency`. */
export type AgreedPrice = { currency: string; total_minor: number; price_breakdown: PriceBreakdown };

type Stay = Pick<QuoteRequest, 'check_in' | 'check_out' | 'guest_count'>;

/** The price of a stay by the listing's terms, were it booked on `today` (calendar date at the listing). */
export function priceByTerms(terms: Terms, stay: Stay, today: string, coupon?: CouponTerms): AgreedPrice {
  const rates = terms.rates ?? { currency: terms.currency, base: terms.price_minor };
  const price = priceStay(rates, stay, today, coupon);
  return { currency: terms.currency, total_minor: price.total, price_breakdown: explainPrice(price, terms.currency) };
}
