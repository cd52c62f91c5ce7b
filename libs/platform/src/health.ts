import { Controller, type DynamicModule, Get, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { HealthCheckService, type HealthIndicatorResult, HealthIndicatorService, TerminusModule } from '@nestjs/terminus';
import { Gauge } from 'prom-client';
import { setTimeout as sleep } from 'node:timers/promises';
import manifest from '../../../package.json' with { type: 'json' };
import { Problem } from './problem.ts';
import { Public } from './public.ts';

/** Something an app cannot work without; `check` throws when it is not there. */
export interface Dependency {
  name: string;
  check(): Promise<unknown>;
}

/** The image's tag, or the version of the house. */
const version = process.env.ROOST_VERSION ?? manifest.version;
const startedAt = new Date().toISOString();
const CHECK_TIMEOUT_MS = 1500;
const up = new Gauge({
  name: 'roost_dependency_up',
  help: 'Whether what this process cannot work without answered when it was last asked (1 or 0).',
  labelNames: ['dependency'] as const,
});
const OPTIONS = Symbol('health options');
type Options = { dependencies: Dependency[]; shutdownDelayMs: number };

@Public()
@Controller('health')
class HealthController implements OnModuleDestroy {
  private stopping = false;

  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    @Inject(OPTIONS) private readonly options: Options,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok', version, started_at: startedAt };
  }

  @Get('ready')
  async ready() {
    if (this.stopping) throw new Problem('unavailable', 'Shutting down.');
    const checks = this.options.dependencies.map(
      ({ name, check }) =>
        async () =>
          this.indicators
            .check(name)
            .attempt(async () => void (await check()))
            .withTimeout(CHECK_TIMEOUT_MS)
            .then((result) => watched(name, result)),
    );
    const result = await this.health.check(checks).catch((error: { response?: { error?: object } }) => {
      const down = Object.keys(error.response?.error ?? {});
      throw new Problem('unavailable', `Not ready: ${down.join(', ') || 'a dependency'} does not answer.`);
    });
    return result;
  }

  /** First step of a shutdown: say no, and give balancers time to hear it before connections are drained. */
  async onModuleDestroy() {
    this.stopping = true;
    await sleep(this.options.shutdownDelayMs);
  }
}

function watched(name: string, result: HealthIndicatorResult): HealthIndicatorResult {
  up.set({ dependency: name }, result[name]?.status === 'up' ? 1 : 0);
  return result;
}

/** `/health/live` (the process) and `/health/ready` (what it cannot work without), by Terminus. */
@Module({})
export class HealthModule {
  static forRoot(options: {
    inject: unknown[];
    useFactory: (...args: never[]) => Dependency[];
    shutdownDelayMs: number;
  }): DynamicModule {
    return {
      module: HealthModule,
      imports: [TerminusModule.forRoot({ logger: false, errorLogStyle: 'json' })],
      controllers: [HealthController],
      providers: [
        {
          provide: OPTIONS,
          inject: options.inject as never[],
          useFactory: (...args: never[]): Options => ({
            dependencies: options.useFactory(...args),
            shutdownDelayMs: options.shutdownDelayMs,
          }),
        },
      ],
    };
  }
}
