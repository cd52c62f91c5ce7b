import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Analytics, AnalyticsQuery, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { AnalyticsService } from './analytics.service.ts';

@ApiTags('analytics')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/analytics')
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  @Get()
  @Answers(200, Analytics)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  get(@Me() me: Principal, @Query({ schema: AnalyticsQuery }) query: AnalyticsQuery): Promise<Analytics> {
    return this.analytics.figures(me.id, query);
  }
}
