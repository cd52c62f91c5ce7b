import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { outboxDocument, Relay } from '#messaging';
import { Problem } from '#platform';
import type { Connection, mongo } from 'mongoose';
import { type Picture, PicturesRefused } from '../domain/pictures.ts';
import { toListing, unlisted } from '../listings/listing.document.ts';
import { listingChanged } from '../listings/listing.event.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';

const TIMEOUT_MS = 2000;

/** The pictures of listings, kept inside their documents. A change of them is a new version of the listing, told like any other. */
@Injectable()
export class ImageStore {
  private readonly listings: mongo.Collection<ListingDocument>;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly relay: Relay,
  ) {
    this.listings = connection.getClient().db().collection<ListingDocument>('listings');
  }

  /** @throws Problem not_found; forbidden unless the listing is this host's. */
  async requireOwn(listingId: string, hostId: string): Promise<void> {
    this.checked(await this.listings.findOne({ _id: listingId, deleted_at: null }, { maxTimeMS: TIMEOUT_MS }), hostId);
  }

  async find(listingId: string): Promise<Picture[] | null> {
    const options = { projection: { pictures: 1 }, maxTimeMS: TIMEOUT_MS };
    const listing = await this.listings.findOne({ _id: listingId, is_active: true }, options);
    return listing && (listing.pictures ?? []);
  }

  /** Whether any listing shows the picture, be it deleted: bookings made before still show it. */
  async isShown(listingId: string, hash: string): Promise<boolean> {
    const options = { projection: { _id: 1 }, maxTimeMS: TIMEOUT_MS } as const;
    return (await this.listings.findOne({ _id: listingId, 'pictures.hash': hash }, options)) !== null;
  }

  /** Loads a listing's pictures, changes them by a rule and saves them, in one transaction; no change is no new version. */
  async change(listingId: string, hostId: string, rule: (pictures: Picture[]) => Picture[]): Promise<Picture[]> {
    const client = this.connection.getClient();
    const pictures = await client.withSession({ defaultTimeoutMS: TIMEOUT_MS }, (session) =>
      session.withTransaction(async () => {
        const found = await this.listings.findOne({ _id: listingId, deleted_at: null }, { session, projection: unlisted });
        const listing = this.checked(found, hostId);
        const before = listing.pictures ?? [];
        const pictures = refusedAsProblem(() => rule(before));
        if (pictures === before) return before;
        const change = { pictures, version: listing.version + 1, updated_at: new Date() };
        await this.listings.updateOne({ _id: listingId }, { $set: change }, { session });
        const event = listingChanged('listing_updated', toListing({ ...listing, ...change }));
        const message = outboxDocument('listing-events', listingId, event);
        await client.db().collection<typeof message>('outbox').insertOne(message, { session });
        return pictures;
      }),
    );
    this.relay.poke();
    return pictures;
  }

  private checked(listing: ListingDocument | null, hostId: string): ListingDocument {
    if (!listing) throw new Problem('not_found', 'There is no such listing.');
    if (listing.host_id !== hostId) throw new Problem('forbidden', 'This listing belongs to another host.');
    return listing;
  }
}

function refusedAsProblem<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    throw error instanceof PicturesRefused ? new Problem(error.code, error.message) : error;
  }
}
