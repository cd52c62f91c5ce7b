import { checkStay, claimedUntil, type Listing, localTimeIn, nightsOf, type SearchQuery } from '#contracts';
import { cityKey } from '../domain/city-key.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';

/** A listing with its nights: what search works on, before anything is made of it. */
export type Kept = Listing & Pick<ListingDocument, 'stays' | 'closed'>;

/** Whether a search means a listing, decided as simply as can be: what the index is measured by. */
export function matches(listing: Kept, query: SearchQuery, now: Date): boolean {
  const { price_per_night: price, capacity } = listing;
  return (
    listing.is_active &&
    isThere(listing, query) &&
    isFree(listing, query, now) &&
    price >= (query.min_price ?? 0) &&
    price <= (query.max_price ?? Infinity) &&
    capacity.max_guests >= (query.guests ?? 0) &&
    capacity.bedrooms >= (query.bedrooms ?? 0) &&
    isOfType(listing, query) &&
    (query.amenities ?? []).every((amenity) => listing.amenities.includes(amenity)) &&
    wordsOf(query.q ?? '').every((word) => wordsOf(`${listing.title} ${listing.description}`).includes(word))
  );
}

function isOfType({ property_type }: Listing, query: SearchQuery): boolean {
  if (query.property_type) return query.property_type === property_type;
  return !query.property_types?.length || query.property_types.includes(property_type);
}

const wordsOf = (text: string) => cityKey(text).split(' ').filter(Boolean);

function isThere(listing: Kept, { city, lat, lng, radius_km = 25, bbox }: SearchQuery): boolean {
  if (city !== undefined) return cityKey(city) === cityKey(listing.location.city);
  if (lat !== undefined && lng !== undefined) return kilometres(listing, lat, lng) <= radius_km;
  if (!bbox) return true;
  const [x, y] = listing.location.coordinates.coordinates;
  const [west, south, east, north] = bbox;
  return y >= south && y <= north && (west <= east ? x >= west && x <= east : x >= west || x <= east);
}

function isFree(listing: Kept, { check_in, check_out }: SearchQuery, now: Date): boolean {
  if (!check_in || !check_out) return true;
  const ranges = [...listing.stays.filter((stay) => stay.taken), ...listing.closed.ranges];
  const taken = new Set(ranges.flatMap(({ from, to }) => nightsOf(from, to)));
  const claimed = nightsOf(check_in, claimedUntil(check_out, listing.stay_rules));
  const terms = { ...listing, max_guests: listing.capacity.max_guests };
  const broken = checkStay(terms, { check_in, check_out, guest_count: 1 }, localTimeIn(listing.time_zone, now));
  return broken === null && !claimed.some((night) => taken.has(night));
}

export function kilometres(listing: Listing, lat: number, lng: number): number {
  const [x, y] = listing.location.coordinates.coordinates.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const [x2, y2] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  const half = Math.sin((y - y2) / 2) ** 2 + Math.cos(y) * Math.cos(y2) * Math.sin((x - x2) / 2) ** 2;
  return 2 * 6378.1 * Math.asin(Math.sqrt(half));
}

export function facetsOf(found: Kept[]) {
  const count = (values: string[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const prices = found.map((listing) => listing.price_per_night);
  return {
    property_type: count(found.map((listing) => listing.property_type)),
    amenities: count(found.flatMap((listing) => listing.amenities)),
    price: { min: prices.length ? Math.min(...prices) : null, max: prices.length ? Math.max(...prices) : null },
  };
}
