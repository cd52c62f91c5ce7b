import { type Analytics, type Booking, countNights, nightsOf, toDecimal, toMinor } from '#contracts';

/** Calendar dates, `to` exclusive. */
export type Range = { from: string; to: string };
/** What is counted of a booking. */
export type Stay = Pick<
  Booking,
  'listing_id' | 'check_in' | 'check_out' | 'status' | 'payment_status' | 'total_price' | 'refund_amount' | 'currency'
>;
export type KnownListing = { id: string; title: string; currency: string };

type Tally = { revenueMinor: number; bookings: number; nights: number };
const empty = (): Tally => ({ revenueMinor: 0, bookings: 0, nights: 0 });

/**
 * The figures of a host over a range. A stay counts by its nights in the range: its money is spread over its nights to the last
 * minor unit, so that months and ranges add up; as a booking it counts in the month of its first night here. Revenue is what was
 * captured minus what was refunded, kept payments of cancelled stays included. Where listings differ in currency, money
 * is that of the most used one only, while bookings and nights count all.
 */
export function toAnalytics(stays: Stay[], listings: KnownListing[], range: Range): Analytics {
  const currency = mostUsed(stays.length > 0 ? stays : listings);
  const total = empty();
  const byListing = new Map(listings.map(({ id }) => [id, empty()]));
  const byMonth = new Map(monthsOf(range).map((month) => [month, empty()]));
  let paidNights = 0; // nights whose price is in the revenue's currency
  for (const stay of stays) {
    const { listing_id, status } = stay;
    const nights = nightsOf(stay.check_in, stay.check_out);
    const share = sharesOf(stay.currency === currency ? earned(stay) : 0, nights.length);
    const stands = status === 'confirmed' || status === 'completed';
    let isFirst = true;
    for (const [i, night] of nights.entries()) {
      if (night < range.from || night >= range.to) continue;
      const part = { revenueMinor: share(i), bookings: stands && isFirst ? 1 : 0, nights: stands ? 1 : 0 };
      isFirst = false;
      for (const tally of [total, tallyOf(byListing, listing_id), tallyOf(byMonth, night.slice(0, 7))]) add(tally, part);
      if (stands && stay.currency === currency) paidNights++;
    }
  }
  const offered = byListing.size * countNights(range.from, range.to);
  const titles = new Map(listings.map(({ id, title }) => [id, title]));
  return {
    ...toFigures(total, currency),
    currency,
    occupancy: ratio(total.nights, offered),
    average_nightly_rate: paidNights === 0 ? 0 : toDecimal(Math.round(total.revenueMinor / paidNights), currency),
    cancellation_rate: cancellationRate(stays),
    by_listing: [...byListing].map(([id, tally]) => ({
      listing_id: id,
      title: titles.get(id) ?? '',
      ...toFigures(tally, currency),
    })),
    by_month: [...byMonth].map(([month, tally]) => ({ month, ...toFigures(tally, currency) })),
  };
}

/** What a stay has brought, in minor units: captured minus refunded. */
function earned({ payment_status, total_price, refund_amount, currency }: Stay): number {
  switch (payment_status) {
    case 'captured':
    case 'kept':
    case 'refunding':
    case 'partially_refunded':
    case 'refunded':
      return toMinor(total_price, currency) - toMinor(refund_amount ?? 0, currency);
    case 'authorizing':
    case 'authorized':
    case 'declined':
    case 'capturing':
    case 'voiding':
    case 'voided':
      return 0;
    default:
      return payment_status satisfies never;
  }
}

/** Spreads an amount over nights: whole units, as even as can be, all of it. */
function sharesOf(amount: number, nights: number): (night: number) => number {
  const until = (night: number) => Math.floor((amount * night) / nights);
  return (night) => until(night + 1) - until(night);
}

function cancellationRate(stays: Stay[]): number {
  const decided = stays.filter(({ status }) => status !== 'pending');
  return ratio(decided.filter(({ status }) => status === 'cancelled').length, decided.length);
}

function mostUsed(priced: { currency: string }[]): string {
  const uses = new Map<string, number>();
  for (const { currency } of priced) uses.set(currency, (uses.get(currency) ?? 0) + 1);
  const [most] = [...uses].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return most?.[0] ?? 'USD';
}

function monthsOf({ from, to }: Range): string[] {
  return [...new Set(nightsOf(from, to).map((night) => night.slice(0, 7)))];
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? empty();
  tallies.set(key, known);
  return known;
}

function add(tally: Tally, part: Tally): void {
  tally.revenueMinor += part.revenueMinor;
  tally.bookings += part.bookings;
  tally.nights += part.nights;
}

function toFigures({ revenueMinor, bookings, nights }: Tally, currency: string) {
  return { revenue: toDecimal(revenueMinor, currency), bookings, nights };
}

/** Four decimals; 0 of nothing. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
