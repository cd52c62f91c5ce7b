import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { IdentityModule } from '#identity';
import { MessagingModule, MongoOutbox } from '#messaging';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import type { Connection } from 'mongoose';
import { DeadLetterSchema } from './dead-letters/dead-letter.schema.ts';
import { DeadLetterService } from './dead-letters/dead-letter.service.ts';
import { DeadLetterStore } from './dead-letters/dead-letter.store.ts';
import { DeadLettersController } from './dead-letters/dead-letters.controller.ts';
import { env } from './event-log.env.ts';
import { EventSchema } from './events/event.schema.ts';
import { EventStore } from './events/event.store.ts';
import { EventsConsumer } from './events/events.consumer.ts';
import { EventsController } from './events/events.controller.ts';
import { HealthService } from './ops/health.service.ts';
import { InvariantsService } from './ops/invariants.service.ts';
import { OpsController } from './ops/ops.controller.ts';
import { checkedServices } from './ops/services.ts';

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([
      { name: 'Event', schema: EventSchema },
      { name: 'DeadLetter', schema: DeadLetterSchema },
    ]),
    IdentityModule.forRoot(env),
    MessagingModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: (connection: Connection) => ({
        brokers: env.KAFKA_BROKERS,
        clientId: 'event-log',
        outbox: new MongoOutbox({ db: connection.getClient().db(), collection: 'outbox' }),
      }),
    }),
    HealthModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: mongoDependency,
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [EventsConsumer, DeadLettersController, EventsController, OpsController],
  providers: [EventStore, DeadLetterService, DeadLetterStore, checkedServices, HealthService, InvariantsService],
})
export class EventLogAppModule {}
