import { Injectable } from '@nestjs/common';
import { type CouponTerms, type CreateBooking, type Quote, type QuoteRequest, toDecimal, toMinor } from '#contracts';
import { Problem } from '#platform';
import { env } from '../booking.env.ts';
import { CouponsStore } from '../coupons/coupons.store.ts';
import { type AgreedPrice, priceByTerms } from '../domain/stay-price.ts';
import type { Terms } from '../domain/stay-rules.ts';
import { termsFor } from '../listings/terms-for.ts';
import { TermsStore } from '../listings/terms.store.ts';
import { openQuote, sealQuote } from './quote.seal.ts';

const stayOf = ['listing_id', 'check_in', 'check_out', 'guest_count'] as const;

/** Prices held for a while without keeping anything: the quote itself says what was promised, under our signature. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly terms: TermsStore,
    private readonly coupons: CouponsStore,
  ) {}

  /** What a stay costs now. Whether its nights are free is no part of it. @throws Problem with the first rule the stay breaks. */
  async quote(request: QuoteRequest, now = new Date()): Promise<Quote> {
    const { terms, at } = await termsFor(request, this.terms, now);
    const { listing_id, check_in, check_out, guest_count, coupon } = request;
    const price = priceByTerms(
      terms,
      request,
      at.date,
      coupon === undefined ? undefined : await this.redeem(terms, coupon, at.date),
    );
    const expires_at = now.getTime() + env.QUOTE_TTL_S * 1000;
    const { currency, total_minor, price_breakdown } = price;
    return {
      quote_id: sealQuote({ listing_id, check_in, check_out, guest_count, ...price, expires_at }, env.QUOTE_SECRET),
      expires_at: new Date(expires_at).toISOString(),
      currency,
      nights: price_breakdown.nightly ?? [],
      lines: price_breakdown.lines,
      total_price: toDecimal(total_minor, currency),
    };
  }

  private async redeem(terms: Terms, code: string, today: string): Promise<CouponTerms> {
    const coupon = await this.coupons.find(terms.listing_id, code);
    const until = coupon?.valid_until;
    if (!coupon || (until !== undefined && until < today))
      throw new Problem('coupon_invalid', 'coupon: this home takes no such coupon now.');
    const { percent, amount = 0 } = coupon;
    return { code, ...(percent === undefined ? { amount: toMinor(amount, terms.currency) } : { percent }) };
  }

  /** The price a quote promised for just this stay. @throws Problem quote_invalid, quote_expired */
  honour(quoteId: string, request: CreateBooking, now: Date): AgreedPrice {
    const quote = openQuote(quoteId, env.QUOTE_SECRET);
    if (!quote || stayOf.some((field) => quote[field] !== request[field]))
      throw new Problem('quote_invalid', 'quote_id: is no quote for this stay. Ask for one with the same dates and guests.');
    if (quote.expires_at <= now.getTime())
      throw new Problem('quote_expired', 'quote_id: the price was held until a moment ago. Ask for a new quote.');
    const { currency, total_minor, price_breakdown } = quote;
    return { currency, total_minor, price_breakdown };
  }
}
