import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { BookingCreated, BookingStatusUpdated } from '#contracts';
import { upsertNewer } from '#messaging';
import type { Connection, mongo } from 'mongoose';
import type { StayDocument } from './stay.schema.ts';
import { toStay } from './to-stay.ts';

/** Who stayed where and until when: the little of bookings that reviews need, fed by their events. */
@Injectable()
export class StayStore {
  private readonly stays: mongo.Collection<StayDocument>;

  constructor(@InjectConnection() connection: Connection) {
    this.stays = connection.getClient().db().collection<StayDocument>('stays');
  }

  /** Notes the newest state of each booking, in whatever order and however often events come. */
  async record(events: Pick<BookingCreated | BookingStatusUpdated, 'booking' | 'sequence'>[]): Promise<void> {
    await upsertNewer(this.stays, events.map(toStay));
  }

  find(bookingId: string): Promise<StayDocument | null> {
    return this.stays.findOne({ _id: bookingId }, { maxTimeMS: 2000 });
  }
}
