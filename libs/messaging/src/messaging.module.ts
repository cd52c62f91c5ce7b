import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EventLogModule } from './event-log.module.ts';
import type { Outbox } from './outbox.ts';
import { Producer } from './producer.ts';
import { Relay } from './relay.ts';

export type MessagingOptions = { brokers: string[]; clientId: string; outbox: Outbox };
const OPTIONS = Symbol('messaging options');

// Hooks of global modules, such as those that own the stores, run last at a shutdown. This module is not global, so the relay
// stops before its store is closed, and after HTTP and consumers have drained.
@Module({})
class RelayLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(Relay) private readonly relay: Relay,
    @Inject(Producer) private readonly producer: Producer,
  ) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.producer.disconnect();
  }
}

/** `Producer` and `Relay` for the whole app; the relay runs from bootstrap until consumers and HTTP have drained. */
@Module({})
export class MessagingModule {
  static forRoot(options: { inject: unknown[]; useFactory: (...args: never[]) => MessagingOptions }): DynamicModule {
    const logger = new Logger(Relay.name);
    return {
      module: MessagingModule,
      global: true,
      imports: [
        RelayLifecycle,
        EventLogModule.forRoot({
          inject: [OPTIONS],
          useFactory: ({ brokers, clientId }: MessagingOptions) => ({ brokers, service: clientId }),
        }),
      ],
      providers: [
        { provide: OPTIONS, inject: options.inject as never[], useFactory: options.useFactory },
        { provide: Producer, inject: [OPTIONS], useFactory: (settings: MessagingOptions) => new Producer(settings) },
        {
          provide: Relay,
          inject: [OPTIONS, Producer],
          useFactory: ({ outbox }: MessagingOptions, producer: Producer) =>
            new Relay(outbox, producer, { onError: (error) => logger.warn(`Will try again: ${String(error)}`) }),
        },
      ],
      exports: [OPTIONS, Producer, Relay],
    };
  }
}
