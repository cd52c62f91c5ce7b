import type { mongo } from 'mongoose';
import { eventSchemas, type ListingChanged } from '../../libs/contracts/src/index.ts';
import type { CouponsDocument } from '../../apps/property/src/coupons/coupons.schema.ts';
import { hashCoupons } from '../../apps/property/src/coupons/hash-coupons.ts';
import { toListing, unlisted } from '../../apps/property/src/listings/listing.document.ts';
import type { ListingDocument } from '../../apps/property/src/listings/listing.schema.ts';
import { type ReviewDocument, toReview } from '../../apps/property/src/reviews/review.schema.ts';
import { toReviewView } from '../../libs/views/src/project.ts';
import { type Document, inPages, type Stores } from './view.ts';

const about = { timestamp: new Date().toISOString(), correlation_id: 'rebuild', causation_id: null };

export const listingsOf = ({ dbOf }: Stores) => dbOf('property').collection<ListingDocument>('listings');

/** Every listing as it now is, deleted ones too: its document is what its newest event told. */
export async function* newestOfListings(stores: Stores): AsyncGenerator<ListingChanged[]> {
  const { deleted_at: _kept, ...projection } = unlisted;
  const all = listingsOf(stores).find({}, { projection }) as mongo.FindCursor<ListingDocument>;
  for await (const page of inPages(all)) yield page.map(({ deleted_at, ...document }) => toEvent(document, deleted_at));
}

/** Every listing's coupons, as `listing-events` tells them. */
export async function* coupons({ dbOf }: Stores): AsyncGenerator<Document[]> {
  for await (const page of inPages(dbOf('property').collection<CouponsDocument>('coupons').find())) {
    const made = page.map(async ({ _id, sequence, coupons: all }) => {
      return { _id, sequence, listing_id: _id, version: sequence, coupons: await hashCoupons(_id, all) };
    });
    yield await Promise.all(made);
  }
}

/** Every review as its newest event told it. Its sequence, which is not kept, is taken to be the newest of its listing. */
export async function* reviews(stores: Stores): AsyncGenerator<Document[]> {
  for await (const page of reviewsOf(stores)) yield page.map(({ listing, ...review }) => toReviewView(told(review, listing)));
}

/** The rating of every listing of which a review was published. */
export async function* ratings(stores: Stores): AsyncGenerator<Document[]> {
  for await (const page of reviewsOf(stores))
    yield page
      .filter(({ published_at }) => published_at !== null)
      .map(({ listing: { _id, review_sequence: sequence = 0, rating, review_count } }) => {
        return { _id, sequence, rating, review_count };
      });
}

function toEvent(document: Omit<ListingDocument, keyof typeof unlisted>, deletedAt: Date | null): ListingChanged {
  const listing = toListing(document);
  const event_type = deletedAt ? 'listing_deleted' : 'listing_updated';
  const event = { ...about, event_type, event_id: listing.id, sequence: listing.version, listing_id: listing.id, listing };
  return eventSchemas['listing-events'].parse(event) as ListingChanged;
}

type Reviewed = ReviewDocument & { listing: Pick<ListingDocument, '_id' | 'review_sequence' | 'rating' | 'review_count'> };

function reviewsOf({ dbOf }: Stores): AsyncGenerator<Reviewed[]> {
  const fields = { review_sequence: 1, rating: 1, review_count: 1 };
  const lookup = {
    from: 'listings',
    localField: 'listing_id',
    foreignField: '_id',
    pipeline: [{ $project: fields }],
    as: 'listing',
  };
  const all = dbOf('property').collection<ReviewDocument>('reviews');
  return inPages(all.aggregate<Reviewed>([{ $lookup: lookup }, { $unwind: '$listing' }]));
}

function told(document: ReviewDocument, { review_sequence: sequence = 0, rating, review_count }: Reviewed['listing']) {
  const { _id: review_id, listing_id, booking_id, guest_id, host_id, by } = document;
  const event = { ...about, event_id: review_id, sequence, listing_id, booking_id, guest_id, host_id };
  const news = document.published_at
    ? {
        event_type: 'review_published',
        review: toReview(document, new Date()),
        listing_rating: { rating, review_count, rating_by_category: null },
      }
    : { event_type: 'review_written', review_id, by };
  return eventSchemas['review-events'].parse({ ...event, ...news });
}
