import { Injectable } from '@nestjs/common';
import { type Listing, paginate, type Pagination, type SearchFilters } from '#contracts';
import { ListingViews } from '#views';
import { Catalog } from '../homes/catalog.ts';
import { distanceKm } from '../places/distance.ts';
import { type Home, townKey } from '../homes/home.ts';
import { Occupied } from '../homes/occupied.ts';
import type { Where } from './where.ts';

const MOST = 500;

/** The same search in the concierge's own copy of homes and stays: what it has when property does not answer. */
@Injectable()
export class OwnSearch {
  constructor(
    private readonly catalog: Catalog,
    private readonly occupied: Occupied,
    private readonly listings: ListingViews,
  ) {}

  async search(filters: SearchFilters, where: Where | null, page: number, perPage: number) {
    const { check_in, check_out } = filters;
    const matching = [...this.catalog.all()].filter((home) => matches(home, filters) && isThere(home, where));
    const best = matching.sort((a, b) => b.rating - a.rating).slice(0, MOST);
    const ids = best.map(({ id }) => id);
    const taken = check_in && check_out ? await this.occupied.among(ids, check_in, check_out) : new Set();
    const free = ids.filter((id) => !taken.has(id));
    const wanted = free.slice((page - 1) * perPage, page * perPage);
    const found = await this.listings.existing(wanted);
    const listings = wanted.map((id) => found.get(id)).filter((listing): listing is Listing => listing !== undefined);
    const pagination: Pagination = paginate({ page, per_page: perPage }, free.length);
    return { listings, pagination };
  }
}

function matches(home: Home, filters: SearchFilters): boolean {
  const { guests = 0, bedrooms = 0, min_price = 0, max_price = Infinity, property_type, amenities = [] } = filters;
  return (
    home.guests >= guests &&
    home.bedrooms >= bedrooms &&
    home.price >= min_price &&
    home.price <= max_price &&
    (!property_type || home.type === property_type) &&
    amenities.every((amenity) => home.amenities.has(amenity))
  );
}

function isThere(home: Home, where: Where | null): boolean {
  if (!where) return true;
  return where.radius_km ? distanceKm(home, where) <= where.radius_km : townKey(home.city) === townKey(where.name);
}
