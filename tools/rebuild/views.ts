import { toClosed } from '../../apps/ai/src/homes/to-closed.ts';
import { toTerms } from '../../apps/booking/src/listings/to-terms.ts';
import { toPaymentView } from '../../apps/owner/src/overview/to-payment-view.ts';
import { toClosedNights, toStayRecord } from '../../apps/property/src/occupancy/taken.ts';
import { toStay } from '../../apps/property/src/reviews/to-stay.ts';
import { addDays } from '../../libs/contracts/src/index.ts';
import { toBookingView, toListingView } from '../../libs/views/src/project.ts';
import { closed, logged, stays, tableOfListings, toRecord } from './inside.ts';
import { coupons, newestOfListings, ratings, reviews } from './property.ts';
import { closings, toldByBooking, toldByPayment } from './told.ts';
import type { Document, Stores, View } from './view.ts';

/** Events change the rating of a listing's document without a new version; views learn it with the next. */
const rating = ['rating', 'review_count', 'rating_by_category', 'updated_at'];
/** Nights that are over may have been forgotten, and those that were given back. */
const takesNightsYet = ({ taken, to }: Document) =>
  taken === true && String(to) > addDays(new Date().toISOString().slice(0, 10), -8);

const all: View[] = [
  ...['traveler', 'owner', 'notification', 'ai'].flatMap((app): View[] => [
    { app, collection: 'bookings', source: bookings(toBookingView) },
    { app, collection: 'listings', source: listings(toListingView), notCompared: rating },
    { app, collection: 'reviews', source: reviews, notCompared: ['sequence'] },
    { app, collection: 'ratings', source: ratings, notCompared: ['sequence'] },
  ]),
  { app: 'ai', collection: 'closed', source: closingsAs(toClosed) },
  { app: 'owner', collection: 'payments', source: payments },
  { app: 'property', collection: 'stays', source: bookings(toStay), notCompared: ['reviewed_at'] },
  { app: 'property', collection: 'occupancy', source: bookings(toTaken), counts: takesNightsYet, inside: stays },
  {
    app: 'property',
    collection: 'closed',
    source: closingsAs((event) => ({ _id: event.listing_id, ...toClosedNights(event) })),
    inside: closed,
  },
  { app: 'booking', collection: 'listing_terms', source: listings(toRow), inside: tableOfListings('listing_terms') },
  { app: 'booking', collection: 'listing_coupons', source: coupons, inside: tableOfListings('listing_coupons') },
  { app: 'event-log', collection: 'events', source: everyKeptEvent, inside: logged },
];

/** Every view that can be built anew, by the name it is called: `<app>.<collection>`. */
export const views: Record<string, View> = Object.fromEntries(all.map((view) => [`${view.app}.${view.collection}`, view]));

type BookingEvent = Parameters<typeof toBookingView>[0];

function bookings(project: (event: BookingEvent) => Document) {
  return async function* (stores: Stores) {
    for await (const page of toldByBooking(stores, 'booking-requests', 'booking-updates'))
      yield page.map(({ event }) => project(event));
  };
}

type ListingEvent = Parameters<typeof toTerms>[0];

function listings(project: (event: ListingEvent) => Document[]) {
  return async function* (stores: Stores) {
    for await (const page of newestOfListings(stores)) yield page.flatMap(project);
  };
}

type Closing = Parameters<typeof toClosed>[0];

function closingsAs(project: (event: Closing) => Document) {
  return async function* (stores: Stores) {
    for await (const page of closings(stores)) yield page.map(project);
  };
}

async function* payments(stores: Stores) {
  for await (const page of toldByPayment(stores)) yield page.map(({ event }) => toPaymentView(event));
}

async function* everyKeptEvent(stores: Stores) {
  for await (const page of toldByBooking(stores, 'booking-requests', 'booking-updates')) yield page.map(toRecord);
  for await (const page of toldByPayment(stores)) yield page.map(toRecord);
}

function toTaken(event: BookingEvent): Document {
  const { at: _at, ...record } = toStayRecord(event, new Date());
  return { _id: record.id, listing_id: event.booking.listing_id, ...record };
}

/** As JSON, which is how terms get into their table: without what is undefined. */
function toRow(event: ListingEvent): Document[] {
  const terms = toTerms(event);
  return [JSON.parse(JSON.stringify({ _id: terms.listing_id, sequence: terms.version, ...terms })) as Document];
}
