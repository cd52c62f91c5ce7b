import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { IdentityModule } from '#identity';
import { MessagingModule, MongoOutbox } from '#messaging';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import type { Connection } from 'mongoose';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { CouponsController } from './coupons/coupons.controller.ts';
import { CouponsSchema } from './coupons/coupons.schema.ts';
import { CouponsService } from './coupons/coupons.service.ts';
import { CouponsStore } from './coupons/coupons.store.ts';
import { ImportController } from './imports/import.controller.ts';
import { ImportService } from './imports/import.service.ts';
import { ImportStore } from './imports/import.store.ts';
import { ImagesModule } from './images/images.module.ts';
import { ListingController } from './listings/listing.controller.ts';
import { ListingSchema } from './listings/listing.schema.ts';
import { ListingService } from './listings/listing.service.ts';
import { Reader } from './listings/reader.ts';
import { ListingStore } from './listings/listing.store.ts';
import { OccupancyConsumer } from './occupancy/occupancy.consumer.ts';
import { OccupancyStore } from './occupancy/occupancy.store.ts';
import { PeopleConsumer } from './people/people.consumer.ts';
import { PeopleController } from './people/people.controller.ts';
import { PeopleStore } from './people/people.store.ts';
import { env } from './property.env.ts';
import { ReviewsModule } from './reviews/reviews.module.ts';
import { SearchFeed } from './search/search.feed.ts';
import { SearchModule } from './search/search.module.ts';

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([
      { name: 'Listing', schema: ListingSchema },
      { name: 'Coupons', schema: CouponsSchema },
    ]),
    IdentityModule.forRoot(env),
    SearchModule,
    ReviewsModule,
    ImagesModule.forRoot(env),
    MessagingModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: (connection: Connection) => ({
        brokers: env.KAFKA_BROKERS,
        clientId: 'property',
        outbox: new MongoOutbox({ db: connection.getClient().db(), collection: 'outbox' }),
      }),
    }),
    HealthModule.forRoot({
      inject: [getConnectionToken(), SearchFeed],
      useFactory: (connection: Connection, feed: SearchFeed) => [...mongoDependency(connection), feed.dependency],
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [
    ListingController,
    ImportController,
    CouponsController,
    CalendarController,
    OccupancyConsumer,
    PeopleConsumer,
    PeopleController,
  ],
  providers: [
    ListingService,
    Reader,
    ListingStore,
    ImportService,
    ImportStore,
    CouponsService,
    CouponsStore,
    CalendarService,
    OccupancyStore,
    PeopleStore,
  ],
})
export class PropertyModule {}
