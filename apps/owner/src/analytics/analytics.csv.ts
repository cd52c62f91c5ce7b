import type { Analytics } from '#contracts';
import { toCsv } from '../csv/csv.ts';

/** Analytics as one table: the total, then a row a listing, then a row a month. */
export function analyticsCsv(figures: Analytics): string {
  const { currency, occupancy, average_nightly_rate, cancellation_rate, by_listing, by_month } = figures;
  const head = ['scope', 'id', 'name', 'currency', 'revenue', 'bookings', 'nights', 'occupancy', 'average_nightly_rate'];
  const counted = ({ revenue, bookings, nights }: Pick<Analytics, 'revenue' | 'bookings' | 'nights'>) => {
    return [currency, revenue, bookings, nights];
  };
  return toCsv(
    [...head, 'cancellation_rate'],
    [
      ['total', null, null, ...counted(figures), occupancy, average_nightly_rate, cancellation_rate],
      ...by_listing.map((one) => ['listing', one.listing_id, one.title, ...counted(one), null, null, null]),
      ...by_month.map((one) => ['month', one.month, null, ...counted(one), null, null, null]),
    ],
  );
}
