import { Body, Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Activities, ActivitiesQuery, ImportPlaces, weekdayOf } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Public, Refuses } from '#platform';
import type { FastifyRequest } from 'fastify';
import { answer, type Part } from '../answers/answer.ts';
import { inOrder, interestOf, toActivity } from './activities.ts';
import { isCategory } from './categories.ts';
import { PlaceStore } from './place.store.ts';

@ApiTags('concierge')
@Controller()
export class ActivitiesController {
  constructor(private readonly places: PlaceStore) {}

  /** What there is to do around a point, what fits the interests first. On a `date`, only what is open that day. */
  @Get('api/ai/activities')
  @Public()
  @Answers(200, Activities)
  @Refuses('validation_failed')
  list(
    @Req() request: FastifyRequest,
    @Query({ schema: ActivitiesQuery }) query: ActivitiesQuery,
  ): Promise<Activities | StreamableFile> {
    return answer<Activities>(request, this.parts(query));
  }

  /** For `npm run import:places`: places of OpenStreetMap, new or again. */
  @Post('internal/places/import')
  @NeedsToken()
  @Roles('service')
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async import(@Body({ schema: ImportPlaces }) { places }: ImportPlaces): Promise<void> {
    const known = places.flatMap(({ category, week, fee, ...place }) =>
      isCategory(category)
        ? [{ ...place, category, destination: '', rank: 60, ...(week ? { week } : {}), ...(fee === undefined ? {} : { fee }) }]
        : [],
    );
    await this.places.put(known);
  }

  private async *parts({ lat, lng, radius_km, interests, date, limit }: ActivitiesQuery): AsyncGenerator<Part> {
    const wanted = interests.map(interestOf);
    const found = await this.places.around(lat, lng, radius_km);
    const weekday = date ? weekdayOf(date) : null;
    const activities = inOrder(found, { lat, lng }, wanted)
      .map((place) => toActivity(place, { lat, lng }, wanted, weekday))
      .filter(({ hours }) => hours !== null);
    const own = activities.filter(({ hours_source }) => hours_source === 'place').length;
    const confidence = activities.length === 0 ? 0.2 : Number((0.6 + (0.3 * own) / activities.length).toFixed(2));
    const data = {
      activities: activities.slice(0, limit),
      source: 'rules',
      confidence,
      inputs: ['places', ...(date ? ['date'] : [])],
    };
    yield { event: 'activities', data };
  }
}
