import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { IdentityModule } from '#identity';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import { ViewsModule } from '#views';
import type { Connection } from 'mongoose';
import { env } from './ai.env.ts';
import { ActivitiesController } from './activities/activities.controller.ts';
import { ImportedPlaceSchema } from './activities/imported-place.schema.ts';
import { PlaceStore } from './activities/place.store.ts';
import { CatalogFeed } from './homes/catalog.feed.ts';
import { HomesModule } from './homes/homes.module.ts';
import { ItineraryController } from './itinerary/itinerary.controller.ts';
import { ItineraryService } from './itinerary/itinerary.service.ts';
import { Places } from './places/places.ts';
import { OwnSearch } from './search/own-search.ts';
import { PropertyClient } from './search/property.client.ts';
import { SearchController } from './search/search.controller.ts';
import { SearchService } from './search/search.service.ts';
import { Forecaster, NoForecaster } from './weather/forecaster.ts';
import { OpenMeteo } from './weather/open-meteo.ts';
import { WeatherController } from './weather/weather.controller.ts';
import { WeatherService } from './weather/weather.service.ts';

const forecaster = {
  provide: Forecaster,
  useFactory: () => (env.WEATHER_URL === 'none' ? new NoForecaster() : new OpenMeteo(env.WEATHER_URL)),
};

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([{ name: 'ImportedPlace', schema: ImportedPlaceSchema }]),
    IdentityModule.forRoot(env),
    ViewsModule,
    HomesModule,
    HealthModule.forRoot({
      inject: [getConnectionToken(), CatalogFeed],
      useFactory: (connection: Connection, feed: CatalogFeed) => [...mongoDependency(connection), feed.dependency],
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [SearchController, WeatherController, ActivitiesController, ItineraryController],
  providers: [Places, OwnSearch, PropertyClient, SearchService, forecaster, WeatherService, PlaceStore, ItineraryService],
})
export class AiModule {}
