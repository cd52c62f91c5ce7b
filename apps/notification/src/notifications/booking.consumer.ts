import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { NewsService } from './news.service.ts';

/** What happens to bookings, to be told. */
@Controller()
export class BookingConsumer {
  constructor(private readonly news: NewsService) {}

  @Consume('booking-requests')
  onRequests(events: EventOf<'booking-requests'>[]): Promise<void> {
    return this.news.tell(events);
  }

  @Consume('booking-updates')
  onUpdates(events: EventOf<'booking-updates'>[]): Promise<void> {
    return this.news.tell(events);
  }
}
