import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { IdentityModule } from '#identity';
import { MessagingModule, MongoOutbox } from '#messaging';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import type { Connection } from 'mongoose';
import { env } from './event-log.env.ts';
import { EventSchema } from './events/event.schema.ts';
import { EventStore } from './events/event.store.ts';
import { EventsConsumer } from './events/events.consumer.ts';
import { EventsController } from './events/events.controller.ts';

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([{ name: 'Event', schema: EventSchema }]),
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
  controllers: [EventsConsumer, EventsController],
  providers: [EventStore],
})
export class EventLogAppModule {}
