import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvariantReport, OpsHealth } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { HealthService } from './health.service.ts';
import { InvariantsService } from './invariants.service.ts';

/** How the house is, for administrators. */
@ApiTags('ops')
@NeedsToken()
@Roles('admin')
@Controller('api/ops')
export class OpsController {
  constructor(
    private readonly health: HealthService,
    private readonly invariants: InvariantsService,
  ) {}

  /** Readiness and version of every service, and what consumers are behind. */
  @Get('health')
  @Answers(200, OpsHealth)
  @Refuses('unauthenticated', 'forbidden')
  look(): Promise<OpsHealth> {
    return this.health.look();
  }

  /** What must hold at every moment, checked now by each service over its own store. */
  @Get('invariants')
  @Answers(200, InvariantReport)
  @Refuses('unauthenticated', 'forbidden')
  check(): Promise<InvariantReport> {
    return this.invariants.check();
  }
}
