import { Body, Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Principal, Recommendations, RecommendationsQuery, SawListing } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import type { FastifyRequest } from 'fastify';
import { answer } from '../answers/answer.ts';
import { RecommendationService } from './recommendation.service.ts';
import { TasteStore } from './taste.store.ts';

@ApiTags('concierge')
@NeedsToken()
@Roles('traveler')
@Controller('api/ai')
export class RecommendationsController {
  constructor(
    private readonly service: RecommendationService,
    private readonly tastes: TasteStore,
  ) {}

  /** Homes for me, free on the dates if they are named, none too much like the others, each with its reasons. */
  @Get('recommendations')
  @Answers(200, Recommendations)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  list(
    @Req() request: FastifyRequest,
    @Me() me: Principal,
    @Query({ schema: RecommendationsQuery }) query: RecommendationsQuery,
  ): Promise<Recommendations | StreamableFile> {
    return answer<Recommendations>(request, this.service.recommend(me.id, query));
  }

  /** I looked at a home: pages tell it, so that recommendations learn. Forgotten after 90 days. */
  @Post('views')
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  saw(@Me() me: Principal, @Body({ schema: SawListing }) { listing_id }: SawListing): Promise<void> {
    return this.tastes.see(me.id, listing_id, new Date());
  }
}
