import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { BookingView } from '#views';
import { Model, trusted } from 'mongoose';
import type { PaymentView } from './payment-view.schema.ts';

/** Today's guests and those after them, behind two that may be over where the home is. */
const STAYS = 4;

/** What goes on in a listing: its first stays that are not over, in order, and how many requests wait. */
export type Goings = { stays: BookingView[]; pending: number };

/** The desk's views of bookings and payments, as the overview reads them. */
@Injectable()
export class OverviewStore {
  constructor(
    @InjectModel('BookingView') private readonly bookings: Model<BookingView>,
    @InjectModel('PaymentView') private readonly payments: Model<PaymentView>,
  ) {}

  /** @param since a calendar date: stays that end before are over everywhere */
  async goings(listingIds: string[], since: string): Promise<Map<string, Goings>> {
    const found = await this.bookings.aggregate<Goings & { _id: string }>([
      { $match: { listing_id: { $in: listingIds }, check_out: { $gte: since }, status: { $in: ['pending', 'confirmed'] } } },
      { $sort: { check_in: 1 } },
      {
        $group: {
          _id: '$listing_id',
          stays: { $firstN: { input: '$$ROOT', n: STAYS } },
          pending: { $sum: { $cond: [{ $eq: ['$status', 'pending'] }, 1, 0] } },
        },
      },
    ]);
    return new Map(found.map(({ _id, ...goings }) => [_id, goings]));
  }

  async paymentsOf(bookingIds: string[]): Promise<Map<string, PaymentView>> {
    const found = await this.payments.find({ _id: trusted({ $in: bookingIds }) }).lean<PaymentView[]>();
    return new Map(found.map((payment) => [payment._id, payment]));
  }
}
