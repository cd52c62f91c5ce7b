import type mongoose from 'mongoose';
import type { mongo } from 'mongoose';
import type { Pool } from 'pg';
import { eventSchemas } from '../../libs/contracts/src/index.ts';
import { toListing } from '../../apps/property/src/listings/listing.document.ts';
import type { ListingDocument } from '../../apps/property/src/listings/listing.schema.ts';
import { toBookingView, toListingView } from '../../libs/views/src/project.ts';

const PAGE = 500;

export type Document = { _id: string; sequence: number; [field: string]: unknown };
/** Where the truth is; nothing here is written. */
export type Truth = { booking: Pool; property: mongoose.mongo.Db };
/** A view: the database and collection it is in, what it is made of, and fields that others than its events may have changed. */
export type View = {
  app: string;
  collection: string;
  source: (truth: Truth) => AsyncGenerator<Document[]>;
  notCompared: string[];
};

/** Events change the rating of a listing's document without a new version; views learn it with the next. */
const ratings = ['rating', 'review_count', 'rating_by_category', 'updated_at'];

/** Every view that can be built anew, by the name it is called: `<app>.<collection>`. */
export const views: Record<string, View> = Object.fromEntries(
  ['traveler', 'owner', 'notification'].flatMap((app) => [
    [`${app}.bookings`, { app, collection: 'bookings', source: bookings, notCompared: [] }],
    [`${app}.listings`, { app, collection: 'listings', source: listings, notCompared: ratings }],
  ]),
);

/** All that booking ever told of its bookings, in order: its table of events is kept for good. */
async function* bookings({ booking }: Truth): AsyncGenerator<Document[]> {
  for (let after = 0; ;) {
    const { rows } = await booking.query<{ id: number; topic: string; message: unknown }>(
      `SELECT id::int, topics[1] AS topic, message FROM booking_events
       WHERE id > $1 AND topics && '{booking-requests,booking-updates}' ORDER BY id LIMIT ${PAGE}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map(({ topic, message }) =>
      toBookingView(eventSchemas[topic as 'booking-requests' | 'booking-updates'].parse(message)),
    );
  }
}

/** Every listing as it now is, deleted ones too: its document is what its newest event told. */
async function* listings({ property }: Truth): AsyncGenerator<Document[]> {
  const all = property
    .collection<ListingDocument>('listings')
    .find({}, { projection: { stays: 0, closed: 0, scores: 0, review_sequence: 0 } });
  let page: Document[] = [];
  for await (const { deleted_at, ...document } of all as mongo.FindCursor<ListingDocument>) {
    page.push(...toListingView(changed(document, deleted_at)));
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

function changed(document: Parameters<typeof toListing>[0], deletedAt: Date | null) {
  const listing = toListing(document);
  return eventSchemas['listing-events'].parse({
    event_type: deletedAt ? 'listing_deleted' : 'listing_updated',
    event_id: listing.id,
    timestamp: listing.updated_at,
    sequence: listing.version,
    correlation_id: 'rebuild',
    causation_id: null,
    listing_id: listing.id,
    listing,
  });
}
