import { type Booking, type BookingStatus, type EventOf } from '#contracts';
import { newId } from '#platform';
import { aListing, ownDatabase } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BookingView, BookingViewSchema } from './booking-view.schema.ts';
import { BookingViews, type Party } from './booking-views.ts';
import { type ListingView, ListingViewSchema } from './listing-view.schema.ts';
import { ListingViews } from './listing-views.ts';
import { type RatingView, RatingViewSchema, type ReviewView, ReviewViewSchema } from './review-view.schema.ts';
import { ReviewViews } from './review-views.ts';
import { ReviewsConsumer } from './reviews.consumer.ts';
import { ViewsConsumer } from './views.consumer.ts';

const envelope = (sequence: number) => ({
  event_id: newId(),
  timestamp: new Date().toISOString(),
  schema_version: 1,
  sequence,
  correlation_id: 'views-spec',
  causation_id: null,
});

function aBooking(fields: Partial<Booking> = {}): Booking {
  const now = new Date().toISOString();
  return {
    id: newId(),
    listing_id: newId(),
    guest_id: newId(),
    host_id: newId(),
    check_in: '2026-08-01',
    check_out: '2026-08-04',
    guest_count: 2,
    special_requests: null,
    total_price: 360,
    currency: 'USD',
    status: 'pending',
    payment_status: 'authorized',
    cancellation_reason: null,
    refund_amount: null,
    price_breakdown: { nights: 3, lines: [] },
    cancellation_policy: 'moderate',
    version: 1,
    created_at: now,
    updated_at: now,
    ...fields,
  };
}

function updated(booking: Booking, sequence: number, status: BookingStatus): EventOf<'booking-updates'> {
  return {
    event_type: 'booking_status_updated',
    ...envelope(sequence),
    booking_id: booking.id,
    previous_status: booking.status,
    new_status: status,
    updated_by: 'views-spec',
    message: '',
    booking: { ...booking, status, version: sequence },
  };
}

function requested(booking: Booking): EventOf<'booking-requests'> {
  const { id, listing_id, guest_id, host_id, check_in, check_out, total_price } = booking;
  return {
    event_type: 'booking_created',
    ...envelope(1),
    booking_id: id,
    listing_id,
    guest_id,
    host_id,
    check_in,
    check_out,
    total_price,
    status: 'pending',
    metadata: { guest_count: 2, special_requests: null },
    booking,
  };
}

describe('views', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let consumer: ViewsConsumer;
  let bookings: BookingViews;
  let listings: ListingViews;
  let reviews: ReviewViews;
  let reviewsConsumer: ReviewsConsumer;
  beforeAll(async () => {
    database = await ownDatabase({
      BookingView: BookingViewSchema,
      ListingView: ListingViewSchema,
      ReviewView: ReviewViewSchema,
      RatingView: RatingViewSchema,
    });
    const models = [
      database.connection.model<BookingView>('BookingView'),
      database.connection.model<ListingView>('ListingView'),
    ] as const;
    consumer = new ViewsConsumer(...models);
    listings = new ListingViews(models[1]);
    const reviewed = database.connection.model<ReviewView>('ReviewView');
    reviews = new ReviewViews(reviewed, database.connection.model<RatingView>('RatingView'));
    reviewsConsumer = new ReviewsConsumer(reviewed);
    bookings = new BookingViews(models[0], listings, reviews);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const changed = (
    listing: ReturnType<typeof aListing>,
    event_type: EventOf<'listing-events'>['event_type'] & `listing_${string}`,
  ) => ({ event_type, ...envelope(listing.version), listing_id: listing.id, listing }) as const;

  it('show the newest state of a booking, whatever comes first or twice', async () => {
    const booking = aBooking();
    const { id, guest_id } = booking;
    await consumer.onUpdates([updated(booking, 3, 'cancelled'), updated(booking, 2, 'confirmed')]);
    await consumer.onRequests([requested(booking), requested(booking)]);
    await consumer.onUpdates([updated(booking, 2, 'confirmed')]);
    expect(await bookings.find(id, { guest_id })).toEqual({ ...booking, status: 'cancelled', version: 3 });
  });

  it('agree when two replicas get the same events at once', async () => {
    const booking = aBooking();
    const all = [2, 3, 4, 5, 6].map((n) => updated(booking, n, n === 6 ? 'completed' : 'confirmed'));
    await Promise.all([consumer.onUpdates(all), consumer.onRequests([requested(booking)]), consumer.onUpdates(all.toReversed())]);
    expect(await bookings.find(booking.id, { host_id: booking.host_id })).toMatchObject({ status: 'completed', version: 6 });
  });

  it('show a booking to its guest and its host and to nobody else', async () => {
    const booking = aBooking();
    await consumer.onRequests([requested(booking)]);
    expect(await bookings.find(booking.id, { guest_id: booking.host_id })).toBeNull();
    expect(await bookings.find(booking.id, { host_id: booking.guest_id })).toBeNull();
    expect(await bookings.find(booking.id, { host_id: booking.host_id })).not.toBeNull();
  });

  it('list bookings newest first, by pages, beside their listings', async () => {
    const guest_id = newId();
    const listing = aListing(newId(), { title: 'Loft', images: ['https://example.com/1.jpg', 'https://example.com/2.jpg'] });
    await consumer.onListings([changed(listing, 'listing_created')]);
    const mine = [1, 2, 3].map((day) =>
      aBooking({ guest_id, listing_id: day === 1 ? newId() : listing.id, created_at: `2026-01-0${day}T00:00:00.000Z` }),
    );
    await consumer.onRequests(mine.map(requested));
    const first = await bookings.page({ guest_id }, { page: 1, per_page: 2 });
    expect(first.bookings.map(({ id }) => id)).toEqual([mine[2]!.id, mine[1]!.id]);
    expect(first.bookings[0]!.listing).toEqual({ id: listing.id, title: 'Loft', city: 'Asheville', image: listing.images[0] });
    expect(first.pagination).toMatchObject({ total: 3, has_next: true });
    const second = await bookings.page({ guest_id }, { page: 2, per_page: 2 });
    expect(second.bookings).toMatchObject([{ id: mine[0]!.id, listing: null }]);
    expect((await bookings.page({ guest_id }, { page: 1, per_page: 2, status: 'cancelled' })).bookings).toEqual([]);
  });

  it('offer a deleted listing no more but still show it with its bookings', async () => {
    const listing = aListing(newId());
    const gone = { ...listing, version: 2, is_active: false };
    await consumer.onListings([changed(gone, 'listing_deleted'), changed(listing, 'listing_created')]);
    expect(await listings.existing([listing.id])).toEqual(new Map());
    expect((await listings.cards([listing.id])).get(listing.id)).toMatchObject({ title: listing.title, image: null });
  });

  it('know what was reviewed before it may be read, and show no more than that', async () => {
    const booking = aBooking({ status: 'completed' });
    const { guest_id, host_id, listing_id, id: booking_id } = booking;
    const ofStay = { listing_id, booking_id, guest_id, host_id };
    const review_id = newId();
    await consumer.onUpdates([updated(booking, 2, 'completed')]);
    const canReview = async (party: Party) => (await bookings.page(party, { page: 1, per_page: 5 })).bookings[0]!.can_review;
    expect([await canReview({ guest_id }), await canReview({ host_id })]).toEqual([true, true]);
    const written = { event_type: 'review_written', ...envelope(1), ...ofStay, review_id, by: 'guest' } as const;
    await reviewsConsumer.onReviews([written]);
    expect([await canReview({ guest_id }), await canReview({ host_id })]).toEqual([false, true]);
    expect(await reviews.newestOf([listing_id], 3)).toEqual(new Map());
    const said = { rating: 4, text: 'Calm.', categories: {}, reply: null, is_visible: true };
    const at = { visible_at: new Date().toISOString(), created_at: new Date().toISOString() };
    const review = { id: review_id, listing_id, booking_id, by: 'guest', author_id: guest_id, ...said, ...at } as const;
    const rating = { rating: 4, review_count: 1 };
    const published = { event_type: 'review_published', ...envelope(2), ...ofStay, review, listing_rating: rating } as const;
    await reviewsConsumer.onReviews([published, written]);
    expect((await reviews.newestOf([listing_id], 3)).get(listing_id)).toMatchObject([{ id: review_id, text: 'Calm.' }]);
    expect((await reviews.ratingsOf([listing_id])).get(listing_id)).toMatchObject(rating);
  });

  it('leave calendars to booking', async () => {
    const listing_id = newId();
    await consumer.onListings([{ event_type: 'availability_changed', ...envelope(1), listing_id, blocked: [], external: [] }]);
    expect(await listings.hostOf(listing_id)).toBeUndefined();
  });
});
