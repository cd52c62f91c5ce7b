import { type Analytics, type Booking, countNights, nightsOf, toDecimal, toMinor } from '#contracts';

/** Calendar dates, `to` exclusive. */
export type Range = { from: string; to: string };
/** What is counted of a booking. */
export type Stay = Pick<
  Booking,
  'listing_id' | 'check_in' | 'check_out' | 'status' | 'payment_status' | 'total_price' | 'refund_amount' | 'currency'
>;
export type KnownListing = { id: string; title: string; currency: string };

/** `paidNights` are those whose price is in the revenue. */
type Tally = { revenueMinor: number; bookings: number; nights: number; paidNights: number };
const empty = (): Tally => ({ revenueMinor: 0, bookings: 0, nights: 0, paidNights: 0 });

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
  for (const stay of stays) {
    for (const { night, ...part } of nightsIn(range, stay, currency)) {
      const tallies = [total, tallyOf(byListing, stay.listing_id), tallyOf(byMonth, night.slice(0, 7))];
      for (const tally of tallies) add(tally, part);
    }
  }
  const titles = new Map(listings.map(({ id, title }) => [id, title]));
  const figures = ({ revenueMinor, bookings, nights }: Tally) => ({
    revenue: toDecimal(revenueMinor, currency),
    bookings,
    nights,
  });
  return {
    ...figures(total),
    currency,
    occupancy: ratio(total.nights, byListing.size * countNights(range.from, range.to)),
    average_nightly_rate: total.paidNights && toDecimal(Math.round(total.revenueMinor / total.paidNights), currency),
    cancellation_rate: cancellationRate(stays),
    by_listing: [...byListing].map(([id, tally]) => ({ listing_id: id, title: titles.get(id) ?? '', ...figures(tally) })),
    by_month: [...byMonth].map(([month, tally]) => ({ month, ...figures(tally) })),
  };
}

/** Each night of a stay within the range, with what it adds to the figures. */
function nightsIn({ from, to }: Range, stay: Stay, currency: string): (Tally & { night: string })[] {
  const isPaid = stay.currency === currency;
  const stands = stay.status === 'confirmed' || stay.status === 'completed';
  const all = nightsOf(stay.check_in, stay.check_out);
  const share = sharesOf(isPaid ? earned(stay) : 0, all.length);
  return all
    .map((night, i) => ({
      night,
      revenueMinor: share(i),
      bookings: 0,
      nights: Number(stands),
      paidNights: Number(stands && isPaid),
    }))
    .filter(({ night }) => night >= from && night < to)
    .map((part, i) => ({ ...part, bookings: Number(stands && i === 0) }));
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
  tally.paidNights += part.paidNights;
}

/** Four decimals; 0 of nothing. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
