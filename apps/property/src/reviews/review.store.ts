import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Review, ReviewsQuery } from '#contracts';
import { Relay } from '#messaging';
import { Problem } from '#platform';
import type { Connection, mongo } from 'mongoose';
import { type Stay, visibleFrom } from '../domain/review.ts';
import { Publication } from './publication.ts';
import { type ReviewDocument, toReview } from './review.schema.ts';
import type { StayDocument } from './stay.schema.ts';

const TIMEOUT_MS = 2000;
const DUPLICATE_KEY = 11_000;
const bounded = { maxTimeMS: TIMEOUT_MS };

/** A review as it is written: what becomes of it is the store's to say. */
export type Draft = Omit<ReviewDocument, 'visible_at' | 'published_at' | 'reply'>;

/** Reviews in MongoDB. Each change, the listing's rating and the event that tells it are one transaction. */
@Injectable()
export class ReviewStore {
  private readonly reviews: mongo.Collection<ReviewDocument>;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly relay: Relay,
  ) {
    this.reviews = this.db().collection<ReviewDocument>('reviews');
  }

  /** Stores a review and, with the second of a stay, shows both. @throws Problem already_reviewed */
  async insert(draft: Draft, stay: Stay, now: Date): Promise<Review> {
    return this.transaction(async (session) => {
      // Guest and host may write at the same moment: touching the stay makes one of the two wait and see the other's review.
      const stays = this.db().collection<StayDocument>('stays');
      await stays.updateOne({ _id: draft.booking_id }, { $set: { reviewed_at: now } }, { session });
      const other = await this.reviews.findOne({ booking_id: draft.booking_id, by: { $ne: draft.by } }, { session });
      const visibleAt = visibleFrom(stay, other !== null, now);
      const document = { ...draft, reply: null, visible_at: visibleAt, published_at: null };
      await this.reviews.insertOne(document, { session });
      const publication = new Publication(this.db(), session, now);
      await publication.written(document);
      if (visibleAt <= now) await publication.publish(document._id);
      if (other) await publication.publish(other._id);
      return toReview(document, now);
    }).catch(asAlreadyReviewed);
  }

  /** Of a home's reviews those that a reader may see, newest first. */
  async page(listingId: string, { by, page, per_page }: ReviewsQuery, reader: string | undefined, now: Date) {
    const seen = reader ? { $or: [{ visible_at: { $lte: now } }, { author_id: reader }] } : { visible_at: { $lte: now } };
    const filter = { listing_id: listingId, by, ...seen };
    const options = { ...bounded, sort: { created_at: -1, _id: -1 } as const, skip: (page - 1) * per_page, limit: per_page };
    const [documents, total] = await Promise.all([
      this.reviews.find(filter, options).toArray(),
      this.reviews.countDocuments(filter, bounded),
    ]);
    return { reviews: documents.map((document) => toReview(document, now)), total };
  }

  /** A guest's review that all may see. */
  findVisible(id: string, listingId: string, now: Date): Promise<ReviewDocument | null> {
    return this.reviews.findOne({ _id: id, listing_id: listingId, by: 'guest', visible_at: { $lte: now } }, bounded);
  }

  /** Adds the host's reply, once, and tells of it. @throws Problem already_replied */
  async reply(id: string, text: string, now: Date): Promise<Review> {
    return this.transaction(async (session) => {
      const publication = new Publication(this.db(), session, now);
      await publication.publish(id); // it may have become visible only now: its own event goes first
      return toReview(await publication.reply(id, text), now);
    });
  }

  /** Publishes what has become visible by time alone; any number of processes may do so at once. @returns how many it found. */
  async publishDue(now: Date, limit: number): Promise<number> {
    const due = this.reviews.find({ published_at: null, visible_at: { $lte: now } }, { ...bounded, projection: { _id: 1 } });
    const found = await due.sort({ visible_at: 1 }).limit(limit).toArray();
    for (const { _id } of found) await this.transaction((session) => new Publication(this.db(), session, now).publish(_id));
    return found.length;
  }

  private db(): mongo.Db {
    return this.connection.getClient().db();
  }

  private async transaction<T>(work: (session: mongo.ClientSession) => Promise<T>): Promise<T> {
    const done = await this.connection
      .getClient()
      .withSession({ defaultTimeoutMS: TIMEOUT_MS }, (session) => session.withTransaction(() => work(session)));
    this.relay.poke();
    return done;
  }
}

function asAlreadyReviewed(error: unknown): never {
  if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
  throw new Problem('already_reviewed', 'You have reviewed this stay. A stay is reviewed once.');
}
