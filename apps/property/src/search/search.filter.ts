import { countNights, type SearchQuery } from '#contracts';
import type { mongo } from 'mongoose';
import { cityKey } from '../domain/city-key.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';

const DEFAULT_RADIUS_KM = 25;
/** The radius of the sphere on which MongoDB measures. */
const EARTH_KM = 6378.1;

type Filter = mongo.Filter<ListingDocument>;

/** Which active listings a search means. */
export function filterOf(query: SearchQuery): Filter {
  const { guests, bedrooms, property_type, amenities } = query;
  return {
    is_active: true,
    ...placeOf(query),
    ...freeOn(query),
    ...priceOf(query),
    ...textOf(query.q),
    ...(guests === undefined ? {} : { 'capacity.max_guests': { $gte: guests } }),
    ...(bedrooms === undefined ? {} : { 'capacity.bedrooms': { $gte: bedrooms } }),
    ...(property_type === undefined ? {} : { property_type }),
    ...(amenities?.length ? { amenities: { $all: amenities } } : {}),
  };
}

function placeOf({ city, lat, lng, radius_km = DEFAULT_RADIUS_KM, bbox }: SearchQuery): Filter {
  if (city !== undefined) return { 'search.city': cityKey(city) };
  if (lat !== undefined && lng !== undefined)
    return { 'location.coordinates': { $geoWithin: { $centerSphere: [[lng, lat], radius_km / EARTH_KM] } } };
  if (!bbox) return {};
  // Degrees compared as numbers: a map's edges follow parallels, while the sides of a polygon in MongoDB are great circles.
  const [west, south, east, north] = bbox;
  const lats = { 'search.lat': { $gte: south, $lte: north } };
  if (west <= east) return { ...lats, 'search.lng': { $gte: west, $lte: east } };
  return { ...lats, $or: [{ 'search.lng': { $gte: west } }, { 'search.lng': { $lte: east } }] }; // over the antimeridian
}

function freeOn({ check_in, check_out }: SearchQuery): Filter {
  if (!check_in || !check_out) return {};
  const nights = countNights(check_in, check_out);
  const overlapping = { from: { $lt: check_out }, to: { $gt: check_in } };
  return {
    min_nights: { $lte: nights },
    max_nights: { $gte: nights },
    stays: { $not: { $elemMatch: { taken: true, ...overlapping } } },
    'closed.ranges': { $not: { $elemMatch: overlapping } },
  };
}

function priceOf({ min_price, max_price }: SearchQuery): Filter {
  if (min_price === undefined && max_price === undefined) return {};
  const from = min_price === undefined ? {} : { $gte: min_price };
  const to = max_price === undefined ? {} : { $lte: max_price };
  return { 'search.price': { ...from, ...to } };
}

/** Every word must be there: MongoDB takes quoted words as all required, bare ones as any. */
function textOf(q: string | undefined): Filter {
  const words = q?.match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? { $text: { $search: words.map((word) => `"${word}"`).join(' ') } } : {};
}
