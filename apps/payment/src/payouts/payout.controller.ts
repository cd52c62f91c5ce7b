import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { OwedPayout, OwedPayoutPage, paginate, PayoutsQuery, Statement, StatementQuery } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { PayoutStore } from './payout.store.ts';
import { StatementStore } from './statement.store.ts';

const OfHost = PayoutsQuery.extend({ host_id: z.uuid() });
const StatementOfHost = StatementQuery.safeExtend({ host_id: z.uuid() });

/** For the owner's desk: what hosts are owed, from the ledger. */
@NeedsToken()
@Roles('service')
@Controller('internal/payouts')
export class PayoutController {
  constructor(
    private readonly payouts: PayoutStore,
    private readonly statements: StatementStore,
  ) {}

  @Get()
  @Answers(200, OwedPayoutPage)
  async page(@Query({ schema: OfHost }) { host_id, ...query }: z.infer<typeof OfHost>): Promise<OwedPayoutPage> {
    const [{ payouts, total }, totals] = await Promise.all([this.payouts.page(host_id, query), this.statements.totals(host_id)]);
    return { payouts, totals, pagination: paginate(query, total) };
  }

  @Get('statement')
  @Answers(200, Statement)
  async statement(
    @Query({ schema: StatementOfHost }) { host_id, ...query }: z.infer<typeof StatementOfHost>,
  ): Promise<Statement> {
    return { lines: await this.statements.lines(host_id, query) };
  }

  /** The host was paid; again, it changes nothing. */
  @Post(':booking_id/paid')
  @Answers(200, OwedPayout)
  @Refuses('not_found')
  async paid(@Param('booking_id', { schema: z.uuid() }) bookingId: string): Promise<OwedPayout> {
    const payout = await this.payouts.markPaid(bookingId);
    if (!payout) throw new Problem('not_found', 'Nothing is due for this booking, or a refund is under way.');
    return payout;
  }
}
