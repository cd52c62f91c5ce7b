import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AvailabilityChanged, EventOf } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import type { ClosedRecord } from './closed.schema.ts';
import { toClosed } from './to-closed.ts';

/** Keeps which nights hosts have closed. */
@Controller()
export class ClosedConsumer {
  constructor(@InjectModel('Closed') private readonly closed: Model<ClosedRecord>) {}

  @Consume('listing-events')
  async onListings(events: EventOf<'listing-events'>[]): Promise<void> {
    const changes = events.filter((event): event is AvailabilityChanged => event.event_type === 'availability_changed');
    await upsertNewer(this.closed.db.collection<ClosedRecord>('closed'), changes.map(toClosed));
  }
}
