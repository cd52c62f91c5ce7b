import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Hold, HoldPage, paginate, type Principal, TakeHold } from '#contracts';
import { HOLDS_PER_USER } from '#holds';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { HoldService } from './hold.service.ts';

@ApiTags('live')
@NeedsToken()
@Roles('traveler')
@Controller('api/live/holds')
export class HoldController {
  constructor(private readonly holds: HoldService) {}

  /** Keeps nights for me while I check out: a minute, and for as long as a stream of mine with its `hold_id` is open. */
  @Post()
  @Answers(201, Hold)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'held_by_other', 'dates_taken', 'too_many_holds')
  @Refuses('in_the_past', 'unavailable')
  take(@Me() me: Principal, @Body({ schema: TakeHold }) body: TakeHold): Promise<Hold> {
    return this.holds.take(me.id, body);
  }

  /** What I hold now. */
  @Get()
  @Answers(200, HoldPage)
  @Refuses('unauthenticated', 'forbidden', 'unavailable')
  async list(@Me() me: Principal): Promise<HoldPage> {
    const holds = await this.holds.list(me.id);
    return { holds, pagination: paginate({ page: 1, per_page: HOLDS_PER_USER }, holds.length) };
  }

  @Delete(':id')
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'unavailable')
  release(@Me() me: Principal, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.holds.release(me.id, id);
  }
}
