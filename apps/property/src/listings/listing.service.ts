import { Injectable } from '@nestjs/common';
import type { CreateListing, Listing, PageQuery, Principal, UpdateListing } from '#contracts';
import { newId, Problem } from '#platform';
import { draft, ListingRefused, remove, revise } from '../domain/listing.ts';
import { listingChanged } from './listing.event.ts';
import { ListingStore } from './listing.store.ts';
import { timeZoneOf } from './time-zone.ts';
import { requireVersion, type Version } from './version.ts';

/** What hosts do with their listings, and guests read of them. */
@Injectable()
export class ListingService {
  constructor(private readonly store: ListingStore) {}

  /** @param readerId whose closed listings are shown to them alone */
  async read(id: string, readerId?: string): Promise<Listing> {
    if (!readerId) return (await this.store.findActive(id)) ?? notFound();
    const listing = await this.store.findKept(id);
    return listing && (listing.is_active || listing.host_id === readerId) ? listing : notFound();
  }

  list(query: PageQuery): Promise<{ listings: Listing[]; total: number }> {
    return this.store.page(query);
  }

  async create(host: Principal, fields: CreateListing): Promise<Listing> {
    const circumstances = { id: newId(), hostId: host.id, timeZone: timeZoneOf(fields.location), now: instant() };
    const listing = refusedAs400(() => draft(fields, circumstances));
    await this.store.insert(listing, listingChanged('listing_created', listing));
    return listing;
  }

  async update(host: Principal, id: string, fields: Omit<UpdateListing, 'version'>, version: Version): Promise<Listing> {
    const current = await this.readOwn(host, id, version);
    const timeZone = fields.location ? timeZoneOf(fields.location) : current.time_zone;
    const listing = refusedAs400(() => revise(current, fields, timeZone, instant()));
    await this.store.replace(listing, listingChanged('listing_updated', listing));
    return listing;
  }

  async delete(host: Principal, id: string, version: Version): Promise<void> {
    const listing = remove(await this.readOwn(host, id, version), instant());
    await this.store.replace(listing, listingChanged('listing_deleted', listing));
  }

  private async readOwn(host: Principal, id: string, version: Version): Promise<Listing> {
    const listing = (await this.store.findKept(id)) ?? notFound();
    if (listing.host_id !== host.id) throw new Problem('forbidden', 'This listing belongs to another host.');
    requireVersion(version, listing.version);
    return listing;
  }
}

const instant = () => new Date().toISOString();

function notFound(): never {
  throw new Problem('not_found', 'There is no such listing.');
}

function refusedAs400<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof ListingRefused)) throw error;
    const { path, message } = error;
    throw new Problem('validation_failed', `${path}: ${message}`, { errors: [{ path, message }] });
  }
}
