import { type DynamicModule, Module } from '@nestjs/common';
import { EventLogModule } from '#messaging';
import { HealthModule } from '#platform';

/** The gateway needs nothing to be ready: services that are down are refused one by one, and limits outlive Redis. */
@Module({})
export class GatewayModule {
  static forRoot(env: { SHUTDOWN_DELAY_MS: number; KAFKA_BROKERS?: string[] | undefined }): DynamicModule {
    const health = HealthModule.forRoot({ inject: [], useFactory: () => [], shutdownDelayMs: env.SHUTDOWN_DELAY_MS });
    const brokers = env.KAFKA_BROKERS;
    const log = brokers && EventLogModule.forRoot({ inject: [], useFactory: () => ({ brokers, service: 'gateway' }) });
    return { module: GatewayModule, imports: [health, ...(log ? [log] : [])] };
  }
}
