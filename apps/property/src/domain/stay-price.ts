import { countNights, type FoundListing, type Listing, localTimeIn, priceStay, type Rates, ratesOf, toDecimal } from '#contracts';

/** What of a listing its prices depend on. */
export type Priced = { rates: Rates; time_zone: string };

export const pricedOf = (listing: Pick<Listing, 'price_per_night' | 'currency' | 'pricing' | 'time_zone'>): Priced => ({
  rates: ratesOf(listing),
  time_zone: listing.time_zone,
});

/** What a stay costs when it is booked at `now`, as booking and its quotes say it. */
export function stayPrice(
  { rates, time_zone }: Priced,
  stay: { check_in: string; check_out: string; guest_count: number },
  now: Date,
): NonNullable<FoundListing['stay']> {
  const { currency } = rates;
  const { total } = priceStay(rates, stay, localTimeIn(time_zone, now).date);
  return { total_price: toDecimal(total, currency), currency, nights: countNights(stay.check_in, stay.check_out) };
}
