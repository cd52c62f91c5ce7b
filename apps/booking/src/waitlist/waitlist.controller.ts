import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { JoinWaitlist, PageQuery, paginate, type Principal, Waitlist, WaitlistEntry } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { WaitlistService } from './waitlist.service.ts';

/** For nights that somebody else has: who waits is told, in order, when they are free. */
@NeedsToken()
@Roles('traveler')
@Controller('api/bookings/waitlist')
export class WaitlistController {
  constructor(private readonly waitlist: WaitlistService) {}

  @Post()
  @Answers(201, WaitlistEntry)
  @Refuses('validation_failed', 'not_found', 'too_many_waiting')
  @Refuses('over_capacity', 'min_nights', 'max_nights', 'in_the_past', 'too_far_ahead', 'check_in_day', 'advance_notice')
  async join(
    @Me() me: Principal,
    @Body({ schema: JoinWaitlist }) body: JoinWaitlist,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WaitlistEntry> {
    const { entry, isNew } = await this.waitlist.join(me.id, body);
    if (!isNew) reply.status(200);
    return entry;
  }

  @Get()
  @Answers(200, Waitlist)
  @Refuses('validation_failed')
  async list(@Me() me: Principal, @Query({ schema: PageQuery }) query: PageQuery): Promise<Waitlist> {
    const { entries, total } = await this.waitlist.of(me.id, query);
    return { entries, pagination: paginate(query, total) };
  }

  @Delete(':id')
  @Answers(204)
  @Refuses('validation_failed', 'not_found')
  async leave(@Me() me: Principal, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    if (!(await this.waitlist.leave(me.id, id))) throw new Problem('not_found', 'You do not wait under this id.');
  }
}
