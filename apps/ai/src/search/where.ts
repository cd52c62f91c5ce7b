import type { SearchFilters } from '#contracts';
import type { FoundPlace } from './reading/read-place.ts';

const NEAR_KM = 40;
const AROUND_KM = 30;

export type Where = { name: string; lat: number; lng: number; radius_km?: number };

/** Where to search: in a town that has homes by its name; near it, or around any other town, by distance. */
export function whereOf(place: FoundPlace | null): Where | null {
  if (!place) return null;
  const { name, lat, lng } = place;
  if (place.near) return { name, lat, lng, radius_km: NEAR_KM };
  return place.homes ? { name, lat, lng } : { name, lat, lng, radius_km: AROUND_KM };
}

/** Filters as the query of property's search. */
export function toQuery(filters: SearchFilters, where: Where | null, page: number, perPage: number): URLSearchParams {
  const { city: _city, amenities, ...plain } = filters;
  const query = new URLSearchParams({ page: String(page), per_page: String(perPage) });
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) query.set(name, String(value));
  if (amenities?.length) query.set('amenities', amenities.join(','));
  if (where?.radius_km) {
    query.set('lat', String(where.lat));
    query.set('lng', String(where.lng));
    query.set('radius_km', String(where.radius_km));
  } else if (where) query.set('city', where.name);
  return query;
}
