import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Overview, PageQuery, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { OverviewService } from './overview.service.ts';

@ApiTags('overview')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  /** My homes, newest first, each with its current and next stay, their payment, its rating and newest reviews. */
  @Get()
  @Answers(200, Overview)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  get(@Me() me: Principal, @Query({ schema: PageQuery }) query: PageQuery): Promise<Overview> {
    return this.overview.page(me.id, query);
  }
}
