import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AvailabilityChanged, EventOf } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import type { ClosedRecord } from './closed.schema.ts';

/** Keeps which nights hosts have closed. */
@Controller()
export class ClosedConsumer {
  constructor(@InjectModel('Closed') private readonly closed: Model<ClosedRecord>) {}

  @Consume('listing-events')
  async onListings(events: EventOf<'listing-events'>[]): Promise<void> {
    const changes = events.filter((event): event is AvailabilityChanged => event.event_type === 'availability_changed');
    const records = changes.map(({ listing_id, sequence, blocked, external }) => {
      const ranges = [...blocked, ...external].map(({ from, to }) => ({ from, to }));
      return { _id: listing_id, sequence, ranges };
    });
    await upsertNewer(this.closed.db.collection<ClosedRecord>('closed'), records);
  }
}
