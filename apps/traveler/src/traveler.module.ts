import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { AccountsModule, IdentityModule } from '#identity';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import { ViewsModule } from '#views';
import { BookingsController } from './bookings/bookings.controller.ts';
import { ContactController } from './contact/contact.controller.ts';
import { FavoriteSchema } from './favorites/favorite.schema.ts';
import { FavoriteService } from './favorites/favorite.service.ts';
import { FavoriteStore } from './favorites/favorite.store.ts';
import { FavoritesController } from './favorites/favorites.controller.ts';
import { PreferencesSchema } from './preferences/preferences.schema.ts';
import { PreferencesController } from './preferences/preferences.controller.ts';
import { PreferencesStore } from './preferences/preferences.store.ts';
import { env } from './traveler.env.ts';

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([
      { name: 'Favorite', schema: FavoriteSchema },
      { name: 'Preferences', schema: PreferencesSchema },
    ]),
    IdentityModule.forRoot(env),
    AccountsModule.forRoot('traveler', env),
    ViewsModule,
    HealthModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: mongoDependency,
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [BookingsController, ContactController, FavoritesController, PreferencesController],
  providers: [FavoriteService, FavoriteStore, PreferencesStore],
})
export class TravelerModule {}
