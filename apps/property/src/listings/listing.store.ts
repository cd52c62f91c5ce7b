import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Listing, ListingChanged, PageQuery } from '#contracts';
import { outboxDocument, Relay } from '#messaging';
import { Problem } from '#platform';
import type { Connection, mongo } from 'mongoose';
import { toDocument, toListing, unlisted } from './listing.document.ts';
import type { ListingDocument } from './listing.schema.ts';

const TIMEOUT_MS = 2000;
const bounded = { maxTimeMS: TIMEOUT_MS };

/** Listings in MongoDB. Each change and the event that tells it are one transaction. */
@Injectable()
export class ListingStore {
  private readonly listings: mongo.Collection<ListingDocument>;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly relay: Relay,
  ) {
    this.listings = connection.getClient().db().collection<ListingDocument>('listings');
  }

  /** A listing that is open to the public. */
  async findActive(id: string): Promise<Listing | null> {
    return this.find({ _id: id, is_active: true });
  }

  /** A listing that was not deleted, active or not. */
  async findKept(id: string): Promise<Listing | null> {
    return this.find({ _id: id, deleted_at: null });
  }

  /** Active listings, newest first, and how many there are. */
  async page({ page, per_page }: PageQuery): Promise<{ listings: Listing[]; total: number }> {
    const active = { is_active: true };
    const options = { ...bounded, projection: unlisted, skip: (page - 1) * per_page, limit: per_page };
    const [documents, total] = await Promise.all([
      this.listings.find(active, options).sort({ _id: -1 }).toArray(),
      this.listings.countDocuments(active, bounded),
    ]);
    return { listings: documents.map(toListing), total };
  }

  async insert(listing: Listing, event: ListingChanged): Promise<void> {
    const document = { ...toDocument(listing), deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } };
    await this.commit(event, async (session) => void (await this.listings.insertOne(document, { session })));
  }

  /** Puts a listing's next version in place of the one before. @throws Problem stale_version when that is no longer the newest. */
  async replace(listing: Listing, event: ListingChanged): Promise<void> {
    // The rating follows reviews, not the host: one published since the listing was read must not be undone.
    const { _id, rating: _rating, review_count: _count, rating_by_category: _means, ...fields } = toDocument(listing);
    const deletedAt = event.event_type === 'listing_deleted' ? fields.updated_at : null;
    const before = { _id, version: listing.version - 1, deleted_at: null };
    await this.commit(event, async (session) => {
      const { matchedCount } = await this.listings.updateOne(before, { $set: { ...fields, deleted_at: deletedAt } }, { session });
      if (matchedCount === 0) throw new Problem('stale_version', 'The listing was changed meanwhile: read it again.');
    });
  }

  private async find(filter: mongo.Filter<ListingDocument>): Promise<Listing | null> {
    const document = await this.listings.findOne(filter, { ...bounded, projection: unlisted });
    return document && toListing(document);
  }

  private async commit(event: ListingChanged, change: (session: mongo.ClientSession) => Promise<void>): Promise<void> {
    const client = this.connection.getClient();
    const message = outboxDocument('listing-events', event.listing_id, event);
    await client.withSession({ defaultTimeoutMS: TIMEOUT_MS }, (session) =>
      session.withTransaction(async () => {
        await change(session);
        await client.db().collection<typeof message>('outbox').insertOne(message, { session });
      }),
    );
    this.relay.poke();
  }
}
