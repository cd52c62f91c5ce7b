import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { ListingNewsService } from './listing-news.service.ts';

/** Turns on waiting lists, and reviews, to be told. */
@Controller()
export class ListingNewsConsumer {
  constructor(private readonly news: ListingNewsService) {}

  @Consume('waitlist-events')
  onTurns(events: EventOf<'waitlist-events'>[]): Promise<void> {
    return this.news.tellTurns(events);
  }

  /** What somebody has written is nobody's news before it is published. */
  @Consume('review-events')
  onReviews(events: EventOf<'review-events'>[]): Promise<void> {
    return this.news.tellReviews(events.filter((event) => event.event_type !== 'review_written'));
  }
}
