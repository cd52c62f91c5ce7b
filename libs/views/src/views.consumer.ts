import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { EventOf } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import type { BookingView } from './booking-view.schema.ts';
import type { ListingView } from './listing-view.schema.ts';
import { toBookingView, toListingView } from './project.ts';

/** Keeps the views of bookings and listings: in whatever order and however often events come, the newest snapshot stays. */
@Controller()
export class ViewsConsumer {
  constructor(
    @InjectModel('BookingView') private readonly bookings: Model<BookingView>,
    @InjectModel('ListingView') private readonly listings: Model<ListingView>,
  ) {}

  @Consume('booking-requests')
  async onRequests(events: EventOf<'booking-requests'>[]): Promise<void> {
    await this.keepBookings(events);
  }

  @Consume('booking-updates')
  async onUpdates(events: EventOf<'booking-updates'>[]): Promise<void> {
    await this.keepBookings(events);
  }

  @Consume('listing-events')
  async onListings(events: EventOf<'listing-events'>[]): Promise<void> {
    await upsertNewer(this.listings.db.collection<ListingView>('listings'), events.flatMap(toListingView));
  }

  private async keepBookings(events: EventOf<'booking-requests' | 'booking-updates'>[]): Promise<void> {
    await upsertNewer(this.bookings.db.collection<BookingView>('bookings'), events.map(toBookingView));
  }
}
