import { Controller } from '@nestjs/common';
import type { AvailabilityChanged, EventOf } from '#contracts';
import { Consume } from '#messaging';
import { StayStore } from '../reviews/stay.store.ts';
import { OccupancyStore } from './occupancy.store.ts';

/** Follows bookings and closed nights: a search knows which listings are free, and reviews which stays are over. */
@Controller()
export class OccupancyConsumer {
  constructor(
    private readonly store: OccupancyStore,
    private readonly stays: StayStore,
  ) {}

  @Consume('booking-requests')
  async requested(events: EventOf<'booking-requests'>[]): Promise<void> {
    await Promise.all([this.store.record(events), this.stays.record(events)]);
  }

  @Consume('booking-updates')
  async updated(events: EventOf<'booking-updates'>[]): Promise<void> {
    await Promise.all([this.store.record(events), this.stays.record(events)]);
  }

  @Consume('listing-events')
  async closed(events: EventOf<'listing-events'>[]): Promise<void> {
    await this.store.close(events.filter((event): event is AvailabilityChanged => event.event_type === 'availability_changed'));
  }
}
