import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import {
  AccountClosing,
  accountController,
  AccountData,
  AccountsModule,
  ContactController,
  ContactPreferences,
  IdentityModule,
  peopleClient,
} from '#identity';
import { MessagingModule, MongoOutbox } from '#messaging';
import { PortraitsModule } from '#pictures';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import { ViewsModule } from '#views';
import type { Connection } from 'mongoose';
import { SearchProfileController } from './account/search-profile.controller.ts';
import { TravelerData } from './account/traveler.data.ts';
import { BookingsController } from './bookings/bookings.controller.ts';
import { FavoriteSchema } from './favorites/favorite.schema.ts';
import { FavoriteService } from './favorites/favorite.service.ts';
import { FavoriteStore } from './favorites/favorite.store.ts';
import { FavoritesController } from './favorites/favorites.controller.ts';
import { ListSchema } from './lists/list.schema.ts';
import { ListService } from './lists/list.service.ts';
import { ListStore } from './lists/list.store.ts';
import { ListsController } from './lists/lists.controller.ts';
import { PreferencesSchema } from './preferences/preferences.schema.ts';
import { PreferencesController } from './preferences/preferences.controller.ts';
import { PreferencesStore } from './preferences/preferences.store.ts';
import { env } from './traveler.env.ts';

const accounts = AccountsModule.forRoot('traveler', env);

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([
      { name: 'Favorite', schema: FavoriteSchema },
      { name: 'List', schema: ListSchema },
      { name: 'Preferences', schema: PreferencesSchema },
    ]),
    IdentityModule.forRoot(env),
    accounts,
    PortraitsModule.forRoot('traveler', accounts),
    ViewsModule,
    MessagingModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: (connection: Connection) => ({
        brokers: env.KAFKA_BROKERS,
        clientId: 'traveler',
        outbox: new MongoOutbox({ db: connection.getClient().db(), collection: 'outbox' }),
      }),
    }),
    HealthModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: mongoDependency,
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [
    accountController('traveler'),
    BookingsController,
    ContactController,
    FavoritesController,
    ListsController,
    PreferencesController,
    SearchProfileController,
  ],
  providers: [
    AccountClosing,
    { provide: AccountData, useClass: TravelerData },
    { provide: ContactPreferences, useExisting: PreferencesStore },
    peopleClient('traveler', env.SERVICE_KEY_FILE, {
      property: env.PROPERTY_URL,
      notification: env.NOTIFICATION_URL,
      booking: env.BOOKING_URL,
      concierge: env.AI_URL,
    }),
    FavoriteService,
    FavoriteStore,
    ListService,
    ListStore,
    PreferencesStore,
  ],
})
export class TravelerModule {}
