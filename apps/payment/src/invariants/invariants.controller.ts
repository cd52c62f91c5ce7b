import { Controller, Get, Inject } from '@nestjs/common';
import { Findings } from '#contracts';
import { Roles } from '#identity';
import { Answers, checkInvariants, NeedsToken, poolOf } from '#platform';
import { DataSource } from 'typeorm';
import { paymentInvariants } from './payment.invariants.ts';

const GRACE_S = 60;

/** What must hold of payment's own store, checked now. */
@NeedsToken()
@Roles('service')
@Controller('internal/invariants')
export class InvariantsController {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Get()
  @Answers(200, Findings)
  async check(): Promise<Findings> {
    return { findings: await checkInvariants(poolOf(this.db), paymentInvariants, GRACE_S) };
  }
}
