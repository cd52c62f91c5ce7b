import {
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { logEvent } from '../../platform/src/event-log.ts';
import { EventLogPublisher } from './event-log.publisher.ts';

class EventLogLifecycle implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  constructor(private readonly publisher: EventLogPublisher) {}

  onApplicationBootstrap(): void {
    logEvent('service_started', { node: process.version });
    this.publisher.start();
  }

  onModuleDestroy(): void {
    logEvent('service_stopping');
  }

  /** After HTTP and consumers have drained, for they may have something to tell. */
  onApplicationShutdown(): Promise<void> {
    return this.publisher.stop();
  }
}

/** Has what `logEvent` is told published to the topic `event-log`, in the name of a service. */
@Module({})
export class EventLogModule {
  static forRoot(options: {
    inject: unknown[];
    useFactory: (...args: never[]) => { brokers: string[]; service: string };
  }): DynamicModule {
    const useFactory = (...args: never[]) => new EventLogLifecycle(new EventLogPublisher(options.useFactory(...args)));
    return {
      module: EventLogModule,
      providers: [{ provide: EventLogLifecycle, inject: options.inject as never[], useFactory }],
    };
  }
}
