import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { OwedPayout, PayoutPage, PayoutsQuery, type Principal, StatementQuery } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { asCsv } from '../csv/as-csv.ts';
import { PayoutService } from './payout.service.ts';

@ApiTags('payouts')
@NeedsToken()
@Controller('api/owner/payouts')
export class PayoutsController {
  constructor(private readonly payouts: PayoutService) {}

  /** What my stays earn: upcoming until check-in, then due, then paid; newest stay first. */
  @Get()
  @Roles('owner')
  @Answers(200, PayoutPage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'unavailable')
  list(@Me() me: Principal, @Query({ schema: PayoutsQuery }) query: PayoutsQuery): Promise<PayoutPage> {
    return this.payouts.page(me.id, query);
  }

  /** A CSV file of every movement in my accounts. */
  @Get('statement')
  @Roles('owner')
  @ApiProduces('text/csv')
  @Answers(200, z.string())
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'unavailable')
  async statement(
    @Me() me: Principal,
    @Query({ schema: StatementQuery }) query: StatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asCsv(reply, `roost-statement-${query.from}-${query.to}.csv`, await this.payouts.statement(me.id, query));
  }

  /** For an admin: the bank has paid the host what was due for this booking. Said again, it changes nothing. */
  @Post(':booking_id/paid')
  @Roles('admin')
  @Answers(200, OwedPayout)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'unavailable')
  paid(@Param('booking_id', { schema: z.uuid() }) bookingId: string): Promise<OwedPayout> {
    return this.payouts.markPaid(bookingId);
  }
}
