import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { EventOf } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import { toRatingView, toReviewView } from './project.ts';
import type { RatingView, ReviewView } from './review-view.schema.ts';

/** Keeps the views of reviews and ratings: the newest event of each stays. */
@Controller()
export class ReviewsConsumer {
  constructor(@InjectModel('ReviewView') private readonly reviews: Model<ReviewView>) {}

  @Consume('review-events')
  async onReviews(events: EventOf<'review-events'>[]): Promise<void> {
    const { db } = this.reviews;
    await upsertNewer(db.collection<ReviewView>('reviews'), events.map(toReviewView));
    await upsertNewer(db.collection<RatingView>('ratings'), events.flatMap(toRatingView));
  }
}
