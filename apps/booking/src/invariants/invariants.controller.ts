import { Controller, Get, Inject } from '@nestjs/common';
import { Findings } from '#contracts';
import { Roles } from '#identity';
import { Answers, checkInvariants, NeedsToken, poolOf } from '#platform';
import { DataSource } from 'typeorm';
import { bookingInvariants } from './booking.invariants.ts';
import { MoneyCheck } from './money-check.ts';

const GRACE_S = 60;

/** What must hold of booking's own store, and of its money as payment tells, checked now. */
@NeedsToken()
@Roles('service')
@Controller('internal/invariants')
export class InvariantsController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly money: MoneyCheck,
  ) {}

  @Get()
  @Answers(200, Findings)
  async check(): Promise<Findings> {
    const [own, money] = await Promise.all([
      checkInvariants(poolOf(this.db), bookingInvariants, GRACE_S),
      this.money.check(GRACE_S),
    ]);
    return { findings: [...own, money] };
  }
}
