import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { addDays, type AvailabilityChanged } from '#contracts';
import type { Connection, mongo } from 'mongoose';
import type { Occupied } from '../domain/day-grid.ts';
import type { ListingDocument, StayRecord } from '../listings/listing.schema.ts';
import { type BookingEvent, toClosedNights, toStayRecord } from './taken.ts';

/** Topics keep messages for seven days: after that no older event can come that a record would have to refuse. */
const KEPT_DAYS = 8;

const TIMEOUT_MS = 2000;

/**
 * Which nights of each listing are taken, kept inside its document so that "free on those dates" is part of a search's query.
 * Every write is guarded by the sequence of its booking, so order and repetition of events do not matter.
 */
@Injectable()
export class OccupancyStore {
  private readonly listings: mongo.Collection<ListingDocument>;

  constructor(@InjectConnection() connection: Connection) {
    this.listings = connection.getClient().db().collection<ListingDocument>('listings');
  }

  /** Notes the newest state of each booking; a cancelled one frees its nights. */
  async record(events: BookingEvent[], now = new Date()): Promise<void> {
    const newest = new Map<string, BookingEvent>();
    for (const event of events)
      if (event.sequence > (newest.get(event.booking.id)?.sequence ?? 0)) newest.set(event.booking.id, event);
    await this.write([...newest.values()].map((event) => recordOne(event, now)));
  }

  /** All that is taken of a listing. */
  async find(listingId: string): Promise<Occupied[]> {
    const options = { projection: { stays: 1, closed: 1 }, maxTimeMS: TIMEOUT_MS };
    const document = await this.listings.findOne({ _id: listingId }, options);
    if (!document) return [];
    const closed = document.closed.ranges.map(({ from, to, kind = 'blocked' }) => ({ from, to, state: kind }));
    return [...document.stays.filter(({ taken }) => taken).flatMap(nightsOfStay), ...closed];
  }

  /** Notes which nights hosts and foreign calendars have closed. */
  async close(events: AvailabilityChanged[]): Promise<void> {
    await this.write(
      events.map((event) => ({
        updateOne: {
          filter: { _id: event.listing_id, 'closed.sequence': { $lt: event.sequence } },
          update: { $set: { closed: toClosedNights(event) } },
        },
      })),
    );
  }

  private async write(operations: mongo.AnyBulkWriteOperation<ListingDocument>[]): Promise<void> {
    if (operations.length) await this.listings.bulkWrite(operations, { ordered: true });
  }
}

/** A stay's own nights, and those its host prepares for the next, which nobody can book either. */
function nightsOfStay({ from, to, check_out = to }: StayRecord): Occupied[] {
  const stay: Occupied = { from, to: check_out, state: 'booked' };
  return check_out < to ? [stay, { from: check_out, to, state: 'blocked' }] : [stay];
}

function recordOne({ booking, sequence }: BookingEvent, now: Date): mongo.AnyBulkWriteOperation<ListingDocument> {
  const { id, listing_id } = booking;
  const stay = toStayRecord({ booking, sequence }, now);
  // Most events are a booking's first. They only add, which costs a fraction of what rewriting all stays does; the next one tidies up.
  if (sequence === 1)
    return { updateOne: { filter: { _id: listing_id, 'stays.id': { $ne: id } }, update: { $push: { stays: stay } } } };
  const forgotten = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const past = addDays(now.toISOString().slice(0, 10), -KEPT_DAYS);
  const kept = {
    $and: [
      { $ne: ['$$this.id', id] },
      { $or: [{ $gt: ['$$this.at', forgotten] }, { $and: ['$$this.taken', { $gt: ['$$this.to', past] }] }] },
    ],
  };
  return {
    updateOne: {
      filter: { _id: listing_id, stays: { $not: { $elemMatch: { id, sequence: { $gte: sequence } } } } },
      update: [{ $set: { stays: { $concatArrays: [{ $filter: { input: '$stays', cond: kept } }, [stay]] } } }],
    },
  };
}
