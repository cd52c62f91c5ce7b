import { Controller } from '@nestjs/common';
import type { AvailabilityChanged, EventOf } from '#contracts';
import { Consume } from '#messaging';
import { HoldService } from '../holds/hold.service.ts';
import { Feed } from './feed.ts';
import { ofAvailability, ofBooking, ofNotification } from './news.ts';

/** What is older need not be told any more: nobody resumes from so far back. */
const NEWS_MS = 10 * 60 * 1000;

/**
 * Brings events to the streams' feed; one replica handles each, all tell it. The feed knows an event that comes again: told once more,
 * an old state would follow a newer one.
 */
@Controller()
export class NewsConsumer {
  constructor(
    private readonly feed: Feed,
    private readonly holds: HoldService,
  ) {}

  @Consume('booking-requests')
  async requested(events: EventOf<'booking-requests'>[]): Promise<void> {
    const news = events.filter(isNews);
    await Promise.all(news.map((event) => this.holds.onBooked(event)));
    await this.feed.publish(news.flatMap(ofBooking));
  }

  @Consume('booking-updates')
  async updated(events: EventOf<'booking-updates'>[]): Promise<void> {
    await this.feed.publish(events.filter(isNews).flatMap(ofBooking));
  }

  @Consume('notifications')
  async notified(events: EventOf<'notifications'>[]): Promise<void> {
    await this.feed.publish(events.filter(isNews).map(ofNotification));
  }

  @Consume('listing-events')
  async closed(events: EventOf<'listing-events'>[]): Promise<void> {
    const changes = events.filter((event): event is AvailabilityChanged => event.event_type === 'availability_changed');
    await this.feed.publish(changes.filter(isNews).map(ofAvailability));
  }
}

const isNews = ({ timestamp }: { timestamp: string }) => Date.parse(timestamp) > Date.now() - NEWS_MS;
