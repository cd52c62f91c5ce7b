import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { toListing, unlisted } from '../listings/listing.document.ts';
import type { ListingDocument } from '../listings/listing.schema.ts';
import type { ReviewDocument } from '../reviews/review.schema.ts';
import { toReview } from '../reviews/review.schema.ts';

const MOST = 5000;
const bounded = { maxTimeMS: 2000 };

/** Listings and reviews by whose they are. */
@Injectable()
export class PeopleStore {
  private readonly db: mongo.Db;

  constructor(@InjectConnection() connection: Connection) {
    this.db = connection.getClient().db();
  }

  async listingsOf(hostId: string) {
    const kept = { host_id: hostId, deleted_at: null };
    const listings = this.db.collection<ListingDocument>('listings');
    const found = await listings
      .find(kept, { ...bounded, projection: unlisted })
      .limit(MOST)
      .toArray();
    return found.map((document) => toListing(document));
  }

  async reviewsBy(authorId: string, now: Date) {
    const reviews = this.db.collection<ReviewDocument>('reviews');
    const found = await reviews.find({ author_id: authorId }, bounded).limit(MOST).toArray();
    return found.map((document) => toReview(document, now));
  }
}
