import {
  type CalendarDay,
  type CalendarQuery,
  checkCheckIn,
  type Listing,
  type LocalTime,
  nightPrice,
  nightsAllowed,
  nightsOf,
  ratesOf,
  toDecimal,
} from '#contracts';

/** Nights that somebody has; `to` is exclusive. */
export type Occupied = { from: string; to: string; state: 'booked' | 'blocked' | 'external' };

/** Every night of a listing from `from` until `to`, as it looks at `at`, the time there. Prices are decimals, without what a stay adds. */
export function dayGrid(listing: Listing, occupied: Occupied[], { from, to }: CalendarQuery, at: LocalTime): CalendarDay[] {
  const rates = ratesOf(listing);
  const terms = { ...listing, max_guests: listing.capacity.max_guests };
  const near = occupied.filter((range) => range.from < to && from < range.to);
  return nightsOf(from, to).map((date) => {
    const state = near.find((range) => range.from <= date && date < range.to)?.state ?? 'free';
    return {
      date,
      state,
      price: toDecimal(nightPrice(rates, date).price, listing.currency),
      min_nights: nightsAllowed(terms, date).min_nights,
      check_in_allowed: state === 'free' && checkCheckIn(terms, date, at) === null,
    };
  });
}
