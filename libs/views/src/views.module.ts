import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BookingViewSchema } from './booking-view.schema.ts';
import { BookingViews } from './booking-views.ts';
import { ListingViewSchema } from './listing-view.schema.ts';
import { ListingViews } from './listing-views.ts';
import { RatingViewSchema, ReviewViewSchema } from './review-view.schema.ts';
import { ReviewViews } from './review-views.ts';
import { ReviewsConsumer } from './reviews.consumer.ts';
import { ViewsConsumer } from './views.consumer.ts';

const models = [
  { name: 'BookingView', schema: BookingViewSchema },
  { name: 'ListingView', schema: ListingViewSchema },
  { name: 'ReviewView', schema: ReviewViewSchema },
  { name: 'RatingView', schema: RatingViewSchema },
];

/** An app's own copy of bookings, listings and reviews, fed by events, so that it answers while booking and property are down. */
@Module({
  imports: [MongooseModule.forFeature(models)],
  controllers: [ViewsConsumer, ReviewsConsumer],
  providers: [BookingViews, ListingViews, ReviewViews],
  exports: [BookingViews, ListingViews, ReviewViews, MongooseModule],
})
export class ViewsModule {}
