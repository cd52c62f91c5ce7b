import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Booking, type BookingsQuery, type ListedBookingPage, paginate } from '#contracts';
import { Model, trusted } from 'mongoose';
import { type BookingView, toBooking } from './booking-view.schema.ts';
import { ListingViews } from './listing-views.ts';
import { ReviewViews } from './review-views.ts';

/** Whose bookings: whoever asks sees no others. */
export type Party = { guest_id: string } | { host_id: string };

/** Bookings as the events tell them, of one guest or one host. */
@Injectable()
export class BookingViews {
  constructor(
    @InjectModel('BookingView') private readonly bookings: Model<BookingView>,
    private readonly listings: ListingViews,
    private readonly reviews: ReviewViews,
  ) {}

  /** A page of them beside their listings, newest first. */
  async page(party: Party, query: BookingsQuery): Promise<ListedBookingPage> {
    const filter = query.status ? { ...party, status: query.status } : party;
    const [found, total] = await Promise.all([
      this.bookings
        .find(filter)
        .sort({ created_at: -1, _id: -1 })
        .skip((query.page - 1) * query.per_page)
        .limit(query.per_page)
        .lean<BookingView[]>(),
      this.bookings.countDocuments(filter),
    ]);
    const by = 'guest_id' in party ? 'guest' : 'host';
    const over = found.filter(({ status }) => status === 'completed').map(({ _id }) => _id);
    const [cards, reviewed] = await Promise.all([
      this.listings.cards(found.map(({ listing_id }) => listing_id)),
      over.length ? this.reviews.reviewed(over, by) : new Set<string>(),
    ]);
    const bookings = found.map((view) => ({
      ...toBooking(view),
      listing: cards.get(view.listing_id) ?? null,
      can_review: view.status === 'completed' && !reviewed.has(view._id),
    }));
    return { bookings, pagination: paginate(query, total) };
  }

  /** Those of `ids` that are known here, whoever's they are. */
  async known(ids: string[]): Promise<Map<string, Booking>> {
    const found = await this.bookings.find({ _id: trusted({ $in: [...new Set(ids)] }) }).lean<BookingView[]>();
    return new Map(found.map((view) => [view._id, toBooking(view)]));
  }

  /** Whether somebody has a stay or a request that is not over. */
  async hasOpen(party: Party): Promise<boolean> {
    return (await this.bookings.exists({ ...party, status: trusted({ $in: ['pending', 'confirmed'] }) })) !== null;
  }

  /** Somebody's newest bookings, at most `limit`. */
  async newest(party: Party, limit: number): Promise<Booking[]> {
    const found = await this.bookings.find(party).sort({ created_at: -1, _id: -1 }).limit(limit).lean<BookingView[]>();
    return found.map(toBooking);
  }

  async find(id: string, party: Party): Promise<Booking | null> {
    const view = await this.bookings.findOne({ _id: id, ...party }).lean<BookingView>();
    return view && toBooking(view);
  }
}
