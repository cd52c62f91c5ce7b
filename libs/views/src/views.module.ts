import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BookingViewSchema } from './booking-view.schema.ts';
import { BookingViews } from './booking-views.ts';
import { ListingViewSchema } from './listing-view.schema.ts';
import { ListingViews } from './listing-views.ts';
import { ViewsConsumer } from './views.consumer.ts';

const models = [
  { name: 'BookingView', schema: BookingViewSchema },
  { name: 'ListingView', schema: ListingViewSchema },
];

/** An app's own copy of bookings and listings, fed by events, so that it answers while booking and property are down. */
@Module({
  imports: [MongooseModule.forFeature(models)],
  controllers: [ViewsConsumer],
  providers: [BookingViews, ListingViews],
  exports: [BookingViews, ListingViews, MongooseModule],
})
export class ViewsModule {}
