import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Analytics, AnalyticsQuery, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { asCsv, wantsCsv } from '../csv/as-csv.ts';
import { analyticsCsv } from './analytics.csv.ts';
import { AnalyticsService } from './analytics.service.ts';

@ApiTags('analytics')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/analytics')
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  /** What I earned and how full my homes are; as a CSV file by `Accept: text/csv` or `format=csv`. */
  @Get()
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, Analytics)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  async get(
    @Me() me: Principal,
    @Query({ schema: AnalyticsQuery }) { format, ...query }: AnalyticsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Analytics | string> {
    const figures = await this.analytics.figures(me.id, query);
    reply.header('vary', 'accept');
    return wantsCsv(format, accept) ? asCsv(reply, 'roost-analytics.csv', analyticsCsv(figures)) : figures;
  }
}
