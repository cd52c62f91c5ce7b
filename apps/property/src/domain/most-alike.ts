import type { Listing } from '#contracts';

const MOST = 3;

/** The three homes most like another, by price and room for guests; only those priced in the same currency, and never itself. */
export function mostAlike(home: Listing, others: Listing[]): Listing[] {
  const difference = ({ price_per_night, capacity, property_type }: Listing) =>
    Math.abs(Math.log(price_per_night / home.price_per_night)) +
    Math.abs(Math.log(capacity.max_guests / home.capacity.max_guests)) +
    (property_type === home.property_type ? 0 : 0.1);
  return others
    .filter(({ id, currency }) => id !== home.id && currency === home.currency)
    .toSorted((a, b) => difference(a) - difference(b))
    .slice(0, MOST);
}
