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
import { LanguageModel, NoModel } from './model/language-model.ts';
import { ModelBudget, ModelUseSchema } from './model/model-budget.ts';
import { OpenAiModel } from './model/open-ai.model.ts';
import { Places } from './places/places.ts';
import { PeopleConsumer } from './recommendations/people.consumer.ts';
import { PeopleController } from './recommendations/people.controller.ts';
import { RecommendationService } from './recommendations/recommendation.service.ts';
import { RecommendationsController } from './recommendations/recommendations.controller.ts';
import { Seasons } from './recommendations/seasons.ts';
import { SeenSchema, TasteSchema } from './recommendations/taste.schema.ts';
import { TasteStore } from './recommendations/taste.store.ts';
import { TravelerClient } from './recommendations/traveler.client.ts';
import { ModelReading } from './search/model-reading.ts';
import { OwnSearch } from './search/own-search.ts';
import { PropertyClient } from './search/property.client.ts';
import { SearchController } from './search/search.controller.ts';
import { SearchService } from './search/search.service.ts';
import { Forecaster, NoForecaster } from './weather/forecaster.ts';
import { OpenMeteo } from './weather/open-meteo.ts';
import { WeatherController } from './weather/weather.controller.ts';
import { WeatherService } from './weather/weather.service.ts';

const models = [
  { name: 'ImportedPlace', schema: ImportedPlaceSchema },
  { name: 'Taste', schema: TasteSchema },
  { name: 'Seen', schema: SeenSchema },
  { name: 'ModelUse', schema: ModelUseSchema },
];
const languageModel = {
  provide: LanguageModel,
  inject: [ModelBudget],
  useFactory: (budget: ModelBudget) =>
    env.AI_BASE_URL
      ? new OpenAiModel({ baseURL: env.AI_BASE_URL, apiKey: env.AI_API_KEY, model: env.AI_MODEL }, budget)
      : new NoModel(),
};
const forecaster = {
  provide: Forecaster,
  useFactory: () => (env.WEATHER_URL === 'none' ? new NoForecaster() : new OpenMeteo(env.WEATHER_URL)),
};

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature(models),
    IdentityModule.forRoot(env),
    ViewsModule,
    HomesModule,
    HealthModule.forRoot({
      inject: [getConnectionToken(), CatalogFeed],
      useFactory: (connection: Connection, feed: CatalogFeed) => [...mongoDependency(connection), feed.dependency],
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [
    SearchController,
    WeatherController,
    ActivitiesController,
    ItineraryController,
    RecommendationsController,
    PeopleController,
    PeopleConsumer,
  ],
  providers: [
    Places,
    OwnSearch,
    PropertyClient,
    SearchService,
    forecaster,
    languageModel,
    ModelBudget,
    ModelReading,
    WeatherService,
    PlaceStore,
    ItineraryService,
    RecommendationService,
    Seasons,
    TasteStore,
    TravelerClient,
  ],
})
export class AiModule {}
