import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Listing, ListingChanged } from '#contracts';
import { outboxDocument, type OutboxDocument, Relay } from '#messaging';
import type { Connection, mongo } from 'mongoose';
import { toDocument, toListing, unlisted } from '../listings/listing.document.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';

const TIMEOUT_MS = 8000;

export type Kept = { listing: Listing; isDeleted: boolean };

/** Many listings at a time; each batch and the events that tell it are one transaction. */
@Injectable()
export class ImportStore {
  private readonly listings: mongo.Collection<ListingDocument>;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly relay: Relay,
  ) {
    this.listings = connection.getClient().db().collection<ListingDocument>('listings');
  }

  /** Those of these listings that are here, by id. */
  async find(ids: string[]): Promise<Map<string, Kept>> {
    const { deleted_at: _, ...projection } = unlisted;
    const documents = await this.listings.find({ _id: { $in: ids } }, { projection, maxTimeMS: TIMEOUT_MS }).toArray();
    return new Map(
      documents.map(({ deleted_at, ...document }) => [
        document._id,
        { listing: toListing(document), isDeleted: deleted_at !== null },
      ]),
    );
  }

  /** Stores what the events tell. A listing that was changed since it was read stays as it is then. */
  async save(events: ListingChanged[]): Promise<void> {
    if (events.length === 0) return;
    const client = this.connection.getClient();
    const messages = events.map((event) => outboxDocument('listing-events', event.listing_id, event));
    await client.withSession({ defaultTimeoutMS: TIMEOUT_MS }, (session) =>
      session.withTransaction(async () => {
        await this.listings.bulkWrite(events.map(toWrite), { session, ordered: false });
        await client.db().collection<OutboxDocument>('outbox').insertMany(messages, { session });
      }),
    );
    this.relay.poke();
  }
}

function toWrite({ listing }: ListingChanged): mongo.AnyBulkWriteOperation<ListingDocument> {
  const document = toDocument(listing);
  if (listing.version === 1)
    return { insertOne: { document: { ...document, deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } } } };
  const { _id, rating: _rating, review_count: _count, rating_by_category: _means, ...fields } = document;
  return { updateOne: { filter: { _id, version: listing.version - 1, deleted_at: null }, update: { $set: fields } } };
}
