import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { BookingView } from '#views';
import { Model, trusted } from 'mongoose';
import type { Range, Stay } from './figures.ts';

const counted = {
  _id: 0,
  listing_id: 1,
  check_in: 1,
  check_out: 1,
  status: 1,
  payment_status: 1,
  total_price: 1,
  refund_amount: 1,
  currency: 1,
} as const;

/** The bookings view, as analytics reads it. */
@Injectable()
export class AnalyticsStore {
  constructor(@InjectModel('BookingView') private readonly bookings: Model<BookingView>) {}

  /** A host's stays with a night in the range, in one listing or all. */
  stays(hostId: string, { from, to }: Range, listingId: string | undefined): Promise<Stay[]> {
    const filter = { host_id: hostId, check_in: trusted({ $lt: to }), check_out: trusted({ $gt: from }) };
    return this.bookings.find(listingId ? { ...filter, listing_id: listingId } : filter, counted).lean<Stay[]>();
  }
}
