import { countNights, type Listing, nightsOf, type SearchQuery } from '#contracts';
import { cityKey } from '../domain/city-key.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';

/** A listing with its nights: what search works on, before anything is made of it. */
export type Kept = Listing & Pick<ListingDocument, 'stays' | 'closed'>;

/** Whether a search means a listing, decided as simply as can be: what the index is measured by. */
export function matches(listing: Kept, query: SearchQuery): boolean {
  const { price_per_night: price, capacity } = listing;
  return (
    listing.is_active &&
    isThere(listing, query) &&
    isFree(listing, query) &&
    price >= (query.min_price ?? 0) &&
    price <= (query.max_price ?? Infinity) &&
    capacity.max_guests >= (query.guests ?? 0) &&
    capacity.bedrooms >= (query.bedrooms ?? 0) &&
    (query.property_type ?? listing.property_type) === listing.property_type &&
    (query.amenities ?? []).every((amenity) => listing.amenities.includes(amenity)) &&
    wordsOf(query.q ?? '').every((word) => wordsOf(`${listing.title} ${listing.description}`).includes(word))
  );
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

function isFree(listing: Kept, { check_in, check_out }: SearchQuery): boolean {
  if (!check_in || !check_out) return true;
  const nights = countNights(check_in, check_out);
  const ranges = [...listing.stays.filter((stay) => stay.taken), ...listing.closed.ranges];
  const taken = new Set(ranges.flatMap(({ from, to }) => nightsOf(from, to)));
  const fits = nights >= listing.min_nights && nights <= listing.max_nights;
  return fits && !nightsOf(check_in, check_out).some((night) => taken.has(night));
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
