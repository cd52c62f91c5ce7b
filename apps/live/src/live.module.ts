import { HoldNodes } from '#holds';
import { IdentityModule, KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { EventLogModule } from '#messaging';
import { HealthModule, ServiceClient } from '#platform';
import { Module } from '@nestjs/common';
import { Redis } from 'ioredis';
import { BookingClient } from './holds/booking.client.ts';
import { HoldController } from './holds/hold.controller.ts';
import { HoldKeeper } from './holds/hold.keeper.ts';
import { HoldService } from './holds/hold.service.ts';
import { HoldStore } from './holds/hold.store.ts';
import { env } from './live.env.ts';
import { RedisModule } from './redis.module.ts';
import { Feed } from './streams/feed.ts';
import { NewsConsumer } from './streams/news.consumer.ts';
import { StreamController } from './streams/stream.controller.ts';
import { StreamHub } from './streams/stream.hub.ts';
import { Tickets } from './streams/tickets.ts';

@Module({
  imports: [
    RedisModule,
    IdentityModule.forRoot(env),
    EventLogModule.forRoot({ inject: [], useFactory: () => ({ brokers: env.KAFKA_BROKERS, service: 'live' }) }),
    HealthModule.forRoot({
      inject: [Redis],
      useFactory: (redis: Redis) => [{ name: 'redis', check: () => redis.ping() }],
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [HoldController, StreamController, NewsConsumer],
  providers: [
    {
      provide: ServiceClient,
      inject: [KEYS],
      useFactory: (keys: Map<string, VerificationKey>) =>
        new ServiceClient('booking', env.BOOKING_URL, serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'live')),
    },
    {
      provide: HoldStore,
      inject: [HoldNodes],
      useFactory: (nodes: HoldNodes) => new HoldStore(nodes, Math.round(env.HOLD_TTL_S * 1000)),
    },
    BookingClient,
    HoldService,
    HoldKeeper,
    Feed,
    StreamHub,
    Tickets,
  ],
})
export class LiveModule {}
