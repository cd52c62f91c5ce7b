import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { EventOf } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import type { RatingView, ReviewView } from './review-view.schema.ts';

type ReviewNews = EventOf<'review-events'>;

/** Keeps the views of reviews and ratings: the newest event of each stays. */
@Controller()
export class ReviewsConsumer {
  constructor(@InjectModel('ReviewView') private readonly reviews: Model<ReviewView>) {}

  @Consume('review-events')
  async onReviews(events: ReviewNews[]): Promise<void> {
    const { db } = this.reviews;
    await upsertNewer(db.collection<ReviewView>('reviews'), events.map(toView));
    const rated = events.filter((event) => event.event_type !== 'review_written');
    const ratings = rated.map(({ listing_id, sequence, listing_rating: { rating, review_count } }) => {
      return { _id: listing_id, sequence, rating, review_count };
    });
    await upsertNewer(db.collection<RatingView>('ratings'), ratings);
  }
}

function toView(event: ReviewNews): ReviewView {
  const { sequence, listing_id, booking_id } = event;
  const about = { sequence, listing_id, booking_id };
  if (event.event_type === 'review_written') return { _id: event.review_id, ...about, by: event.by, published: null };
  const { id, by, rating, text, created_at, reply } = event.review;
  return { _id: id, ...about, by, published: { rating, text, created_at, reply: reply?.text ?? null } };
}
