import { Injectable } from '@nestjs/common';
import { addDays, type Overview, type OverviewListing, type PageQuery, paginate, todayIn } from '#contracts';
import { type BookingView, type GuestReview, type ListingView, ListingViews, type RatingView, ReviewViews } from '#views';
import { type Goings, OverviewStore } from './overview.store.ts';
import type { PaymentView } from './payment-view.schema.ts';

const REVIEWS = 3;

type Facts = {
  goings: Map<string, Goings>;
  payments: Map<string, PaymentView>;
  ratings: Map<string, RatingView>;
  reviews: Map<string, GuestReview[]>;
};

/** All of a host's homes on one screen, from the desk's own views: it asks nobody, so it works while the others are down. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly store: OverviewStore,
    private readonly listings: ListingViews,
    private readonly reviews: ReviewViews,
  ) {}

  async page(hostId: string, query: PageQuery, now = new Date()): Promise<Overview> {
    const { listings, total } = await this.listings.pageOf(hostId, query);
    const ids = listings.map(({ _id }) => _id);
    const [goings, ratings, reviews] = await Promise.all([
      this.store.goings(ids, addDays(todayIn('UTC', now), -1)),
      this.reviews.ratingsOf(ids),
      this.reviews.newestOf(ids, REVIEWS),
    ]);
    const payments = await this.store.paymentsOf([...goings.values()].flatMap(({ stays }) => stays.map(({ _id }) => _id)));
    const facts = { goings, payments, ratings, reviews };
    return { listings: listings.map((listing) => overviewOf(listing, facts, now)), pagination: paginate(query, total) };
  }
}

function overviewOf(listing: ListingView, { goings, payments, ratings, reviews }: Facts, now: Date): OverviewListing {
  const { _id: id, title, location, images, is_active, time_zone } = listing;
  const { stays, pending } = goings.get(id) ?? { stays: [], pending: 0 };
  const today = todayIn(time_zone, now);
  const current = stays.find((stay) => stay.status === 'confirmed' && stay.check_in <= today && stay.check_out > today);
  const next = stays.find((stay) => stay !== current && stay.check_out > today);
  const { rating, review_count } = ratings.get(id) ?? listing;
  const told = (stay: BookingView | undefined) => (stay ? toStay(stay, payments.get(stay._id)) : null);
  return {
    id,
    title,
    city: location.city,
    image: images[0] ?? null,
    is_active,
    current_stay: told(current),
    next_stay: told(next),
    pending_requests: pending,
    rating,
    review_count,
    reviews: reviews.get(id) ?? [],
  };
}

function toStay(booking: BookingView, payment: PaymentView | undefined): OverviewListing['current_stay'] {
  const { _id, guest_id, check_in, check_out, guest_count, status, payment_status, total_price, currency } = booking;
  const stay = { guest_id, check_in, check_out, guest_count, status, payment_status, total_price, currency };
  if (!payment) return { booking_id: _id, ...stay, payment: null };
  const { _id: _bookingId, sequence: _sequence, ...told } = payment;
  return { booking_id: _id, ...stay, payment: told };
}
