import { Injectable } from '@nestjs/common';
import type { ImportedListing, ImportOutcome, Listing } from '#contracts';
import { isDeepStrictEqual } from 'node:util';
import { draft, ListingRefused, revise } from '../domain/listing.ts';
import { listingChanged } from '../listings/listing.event.ts';
import { timeZoneOf } from '../listings/time-zone.ts';
import { ImportStore, type Kept } from './import.store.ts';

/** Takes over listings of other houses; what is here already and has not changed stays untouched, however often it comes. */
@Injectable()
export class ImportService {
  constructor(private readonly store: ImportStore) {}

  async take(imported: ImportedListing[]): Promise<ImportOutcome> {
    const kept = await this.store.find(imported.map(({ id }) => id));
    const outcome: ImportOutcome = { created: 0, updated: 0, unchanged: 0, refused: [] };
    const changes: Listing[] = [];
    for (const one of new Map(imported.map((listing) => [listing.id, listing])).values())
      try {
        const next = nextOf(one, kept.get(one.id), new Date().toISOString());
        outcome[!next ? 'unchanged' : next.version === 1 ? 'created' : 'updated']++;
        if (next) changes.push(next);
      } catch (error) {
        if (!(error instanceof ListingRefused)) throw error;
        outcome.refused.push({ id: one.id, reason: `${error.path} ${error.message}` });
      }
    await this.store.save(
      changes.map((listing) => listingChanged(listing.version === 1 ? 'listing_created' : 'listing_updated', listing)),
    );
    return outcome;
  }
}

/** The version to be stored; none when nothing has changed, or its host has taken it down here. @throws ListingRefused */
function nextOf({ id, host_id, rating, review_count, listing }: ImportedListing, kept: Kept | undefined, now: string) {
  const timeZone = timeZoneOf(listing.location);
  // Reviews that it brings count until there are reviews of our own.
  if (!kept) return { ...draft(listing, { id, hostId: host_id, timeZone, now }), rating, review_count };
  if (kept.isDeleted) return undefined;
  const next = revise(kept.listing, listing, timeZone, now);
  const { version, updated_at } = kept.listing;
  return isDeepStrictEqual({ ...next, version, updated_at }, kept.listing) ? undefined : next;
}
