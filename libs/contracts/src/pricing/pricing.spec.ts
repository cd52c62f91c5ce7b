import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, Listing, priceStay, Pricing, ratesOf, type CouponTerms, type Rates } from '../index.ts';
import { percentOf } from './percent.ts';

const TODAY = '2026-06-01'; // a Monday
const base: Rates = { currency: 'USD', base: 10_000 };
const stay = (from: number, nights: number, guest_count = 2) => ({
  check_in: addDays(TODAY, from),
  check_out: addDays(TODAY, from + nights),
  guest_count,
});
const linesOf = (rates: Rates, of: ReturnType<typeof stay>, coupon?: CouponTerms) =>
  priceStay(rates, of, TODAY, coupon).lines.map(({ kind, amount }) => [kind, amount]);

describe('the price of a night', () => {
  const seasons = [{ name: 'Midsummer', from: '2026-06-12', to: '2026-06-14', price: 20_000, weekend_price: 25_000 }];
  const rates = { ...base, weekend_price: 15_000, seasons };

  it('is set by the season before the weekend, and by the weekend before the base price', () => {
    const { nights } = priceStay(rates, { check_in: '2026-06-11', check_out: '2026-06-15', guest_count: 2 }, TODAY);
    expect(nights).toEqual([
      { date: '2026-06-11', price: 10_000, rule: 'base' },
      { date: '2026-06-12', price: 25_000, rule: 'season_weekend', season: 'Midsummer' },
      { date: '2026-06-13', price: 25_000, rule: 'season_weekend', season: 'Midsummer' },
      { date: '2026-06-14', price: 10_000, rule: 'base' },
    ]);
  });

  it('counts as a weekend’s by the days the host names', () => {
    const { nights } = priceStay({ ...base, weekend_price: 15_000, weekend_days: [7] }, stay(4, 3), TODAY);
    expect(nights.map(({ rule }) => rule)).toEqual(['base', 'base', 'weekend']);
  });
});

describe('the price of a stay', () => {
  it('falls with its length from 7 nights and again from 28', () => {
    const rates = { ...base, weekly_discount: 10, monthly_discount: 25 };
    expect(linesOf(rates, stay(30, 6))).toEqual([['nights', 60_000]]);
    expect(linesOf(rates, stay(30, 7))).toContainEqual(['discount', -7_000]);
    expect(linesOf(rates, stay(30, 28))).toContainEqual(['discount', -70_000]);
  });

  it('falls for those who book at the last minute or long ahead', () => {
    const rates = { ...base, last_minute: { within_days: 3, percent: 20 }, early_bird: { from_days: 90, percent: 5 } };
    expect(linesOf(rates, stay(3, 1))).toContainEqual(['discount', -2_000]);
    expect(linesOf(rates, stay(4, 1))).toEqual([['nights', 10_000]]);
    expect(linesOf(rates, stay(90, 1))).toContainEqual(['discount', -500]);
  });

  it('has cleaning, extra guests, a coupon and taxes on what is left', () => {
    const rates: Rates = {
      ...base,
      cleaning_fee: 5_000,
      extra_guest: { after: 2, price: 1_000 },
      taxes: [
        { name: 'VAT', percent: 10 },
        { name: 'City tax', per_night: 200, per_guest: true },
      ],
    };
    expect(linesOf(rates, stay(10, 2, 4), { code: 'TEN', percent: 10 })).toEqual([
      ['nights', 20_000],
      ['extra_guests', 4_000],
      ['cleaning', 5_000],
      ['coupon', -2_900],
      ['tax', 2_610],
      ['tax', 1_600],
    ]);
  });

  it('comes to nothing with a free coupon, never to less', () => {
    for (const coupon of [
      { code: 'FREE', percent: 100 },
      { code: 'BIG', amount: 1_000_000 },
    ])
      expect(priceStay({ ...base, taxes: [{ name: 'VAT', percent: 20 }] }, stay(1, 3), TODAY, coupon).total).toBe(0);
  });

  it('rounds per cent half up, however large the amount', () => {
    expect([percentOf(5, 10), percentOf(4, 10), percentOf(1000, 8.875)]).toEqual([1, 0, 89]);
    expect(percentOf(9_007_199_254_740_991, 100)).toBe(9_007_199_254_740_991);
  });
});

const money = fc.integer({ min: 0, max: 5_000_000 });
const percent = fc.integer({ min: 1, max: 99 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const tax = fc.oneof(
  fc.record({ name: fc.constant('VAT'), percent: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000) }),
  fc.record({ name: fc.constant('City tax'), per_night: money, per_guest: fc.boolean() }),
);
const season = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), money, maybe(money))
  .map(([at, days, price, weekend_price]) => ({
    name: `season ${at}`,
    from: addDays(TODAY, at),
    to: addDays(TODAY, at + days),
    price,
    ...(weekend_price === undefined ? {} : { weekend_price }),
  }));
const anyRates = fc
  .record({
    base: money,
    weekend_price: maybe(money),
    seasons: fc.array(season, { maxLength: 6 }),
    weekly_discount: maybe(percent),
    monthly_discount: maybe(percent),
    last_minute: maybe(fc.record({ within_days: fc.integer({ min: 0, max: 60 }), percent })),
    early_bird: maybe(fc.record({ from_days: fc.integer({ min: 61, max: 300 }), percent })),
    cleaning_fee: maybe(money),
    extra_guest: maybe(fc.record({ after: fc.integer({ min: 1, max: 5 }), price: money })),
    taxes: fc.array(tax, { maxLength: 4 }),
  })
  .map((rates) => JSON.parse(JSON.stringify({ ...rates, seasons: apart(rates.seasons), currency: 'USD' })) as Rates);
const anyStay = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }))
  .map((args) => stay(...args));
const anyCoupon = maybe(
  fc.oneof(
    fc.record({ code: fc.constant('C'), percent: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ code: fc.constant('C'), amount: money }),
  ),
);

/** Those of some seasons that leave each other alone, as `Pricing` demands. */
function apart<S extends { from: string; to: string }>(seasons: S[]): S[] {
  return seasons.filter((s, i) => seasons.slice(0, i).every((other) => other.to <= s.from || s.to <= other.from));
}

describe('whatever the rules, the stay and the coupon', () => {
  it('the total is the sum of whole lines and never negative, and the nights make up their line', () => {
    fc.assert(
      fc.property(anyRates, anyStay, anyCoupon, (rates, of, coupon) => {
        const { total, lines, nights } = priceStay(rates, of, TODAY, coupon);
        expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(lines.every(({ amount }) => Number.isSafeInteger(amount))).toBe(true);
        expect(lines[0]?.amount).toBe(nights.reduce((sum, { price }) => sum + price, 0));
      }),
    );
  });

  it('the order of seasons and of taxes changes nothing', () => {
    fc.assert(
      fc.property(anyRates, anyStay, anyCoupon, (rates, of, coupon) => {
        const turned = { ...rates, seasons: rates.seasons?.toReversed(), taxes: rates.taxes?.toReversed() } as Rates;
        const [a, b] = [priceStay(rates, of, TODAY, coupon), priceStay(turned, of, TODAY, coupon)];
        expect([b.total, b.nights]).toEqual([a.total, a.nights]);
      }),
    );
  });

  it('a coupon never makes a stay dearer', () => {
    fc.assert(
      fc.property(anyRates, anyStay, anyCoupon, (rates, of, coupon) => {
        expect(priceStay(rates, of, TODAY, coupon).total).toBeLessThanOrEqual(priceStay(rates, of, TODAY).total);
      }),
    );
  });
});

describe('what a host may set', () => {
  it('becomes minor units of the currency, and an old listing has nothing set', () => {
    const pricing = Pricing.parse({ cleaning_fee: 12.5, taxes: [{ name: 'City tax', per_night: 1.1 }] });
    const rates = ratesOf({ price_per_night: 80, currency: 'EUR', pricing });
    expect(rates).toMatchObject({ base: 8_000, cleaning_fee: 1_250, taxes: [{ per_night: 110, per_guest: false }] });
    expect(Listing.shape.pricing.parse(undefined)).toEqual({});
  });

  it.each([
    ['overlapping seasons', { seasons: [high('2026-07-01', '2026-08-01'), high('2026-07-31', '2026-09-01')] }],
    ['a season that ends before it begins', { seasons: [high('2026-07-02', '2026-07-01')] }],
    [
      'last minute that reaches into early bird',
      { last_minute: { within_days: 30, percent: 5 }, early_bird: { from_days: 30, percent: 5 } },
    ],
    ['what it does not know', { surge: 2 }],
  ])('is refused with %s', (_what, pricing) => {
    expect(Pricing.safeParse(pricing).success).toBe(false);
  });

  function high(from: string, to: string) {
    return { name: 'High', from, to, price: 100 };
  }
});
