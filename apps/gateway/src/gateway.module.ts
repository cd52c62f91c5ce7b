import { type DynamicModule, Module } from '@nestjs/common';
import { HealthModule } from '#platform';

/** The gateway needs nothing to be ready: services that are down are refused one by one, and limits outlive Redis. */
@Module({})
export class GatewayModule {
  static forRoot(env: { SHUTDOWN_DELAY_MS: number }): DynamicModule {
    const health = HealthModule.forRoot({ inject: [], useFactory: () => [], shutdownDelayMs: env.SHUTDOWN_DELAY_MS });
    return { module: GatewayModule, imports: [health] };
  }
}
