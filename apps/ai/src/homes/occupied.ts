import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { BookingView } from '#views';
import { Model, trusted } from 'mongoose';
import type { ClosedRecord } from './closed.schema.ts';

const TIMEOUT_MS = 1000;

/** Which homes are not free on some nights, as the events told so far. */
@Injectable()
export class Occupied {
  constructor(
    @InjectModel('BookingView') private readonly bookings: Model<BookingView>,
    @InjectModel('Closed') private readonly closed: Model<ClosedRecord>,
  ) {}

  /** Those of `ids` with a night taken from `checkIn` to `checkOut`. */
  async among(ids: string[], checkIn: string, checkOut: string): Promise<Set<string>> {
    const overlap = { check_in: trusted({ $lt: checkOut }), check_out: trusted({ $gt: checkIn }) };
    const held = {
      listing_id: trusted({ $in: ids }),
      status: trusted({ $in: ['pending' as const, 'confirmed' as const] }),
      ...overlap,
    };
    const shut = {
      _id: trusted({ $in: ids }),
      ranges: trusted({ $elemMatch: { from: { $lt: checkOut }, to: { $gt: checkIn } } }),
    };
    const [taken, closed] = await Promise.all([
      this.bookings.distinct('listing_id', held).maxTimeMS(TIMEOUT_MS),
      this.closed.distinct('_id', shut).maxTimeMS(TIMEOUT_MS),
    ]);
    return new Set([...taken, ...closed].map(String));
  }
}
