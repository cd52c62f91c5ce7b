import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Booking, type BookingsQuery, type ListedBookingPage, paginate } from '#contracts';
import { Model } from 'mongoose';
import { type BookingView, toBooking } from './booking-view.schema.ts';
import { ListingViews } from './listing-views.ts';

/** Whose bookings: whoever asks sees no others. */
export type Party = { guest_id: string } | { host_id: string };

/** Bookings as the events tell them, of one guest or one host. */
@Injectable()
export class BookingViews {
  constructor(
    @InjectModel('BookingView') private readonly bookings: Model<BookingView>,
    private readonly listings: ListingViews,
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
    const cards = await this.listings.cards(found.map(({ listing_id }) => listing_id));
    const bookings = found.map((view) => ({ ...toBooking(view), listing: cards.get(view.listing_id) ?? null }));
    return { bookings, pagination: paginate(query, total) };
  }

  async find(id: string, party: Party): Promise<Booking | null> {
    const view = await this.bookings.findOne({ _id: id, ...party }).lean<BookingView>();
    return view && toBooking(view);
  }
}
