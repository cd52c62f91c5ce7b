import { Body, Controller, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Decide, Decided, PendingDecision, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { DecisionKind } from './decision.ts';
import { DecisionService } from './decision.service.ts';
import { waitOf } from './prefer.ts';

const id = { schema: z.uuid() };
const body = { schema: Decide.default({}) };
const preferHeader = { name: 'Prefer', required: false, example: 'wait=5', description: 'How long to wait for the outcome.' };

@ApiTags('bookings')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/bookings/:id')
export class DecisionsController {
  constructor(private readonly decisions: DecisionService) {}

  /** Accepts a request. 202: decided and on its way; 200: the outcome, which is `cancelled` if the money could not be had. */
  @Post('accept')
  @ApiHeader(preferHeader)
  @Answers(202, PendingDecision)
  @Answers(200, Decided)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'not_pending')
  accept(
    @Me() me: Principal,
    @Param('id', id) bookingId: string,
    @Body(body) said: Decide,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.decide('accept', bookingId, me, said, prefer, reply);
  }

  /** Declines a request or cancels a confirmed stay; the guest gets everything back. */
  @Post('cancel')
  @ApiHeader(preferHeader)
  @Answers(202, PendingDecision)
  @Answers(200, Decided)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'not_cancellable')
  cancel(
    @Me() me: Principal,
    @Param('id', id) bookingId: string,
    @Body(body) said: Decide,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.decide('cancel', bookingId, me, said, prefer, reply);
  }

  private async decide(
    kind: DecisionKind,
    bookingId: string,
    me: Principal,
    said: Decide,
    prefer: string | undefined,
    reply: FastifyReply,
  ): Promise<PendingDecision | Decided> {
    const wait = waitOf(prefer);
    const { id, status, isSettled } = await this.decisions.decide(kind, bookingId, me.id, said, wait * 1000);
    if (wait > 0) reply.header('preference-applied', `wait=${wait}`);
    reply.status(isSettled ? 200 : 202);
    return isSettled ? { id, status } : { id, status, decision: kind };
  }
}
