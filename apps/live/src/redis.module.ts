import { HoldNodes } from '#holds';
import { connectRedis } from '#platform';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { env } from './live.env.ts';

const DEADLINE_MS = 300;

/** Redis for the whole app: the server of tickets and feed, and those that keep holds. A global module, so closed last. */
@Global()
@Module({
  providers: [
    { provide: Redis, useFactory: () => connectRedis(env.REDIS_URL, 'streams wait', DEADLINE_MS) },
    {
      provide: HoldNodes,
      useFactory: () => new HoldNodes(env.HOLD_REDIS_URLS ?? [env.REDIS_URL], 'nobody can hold nights', DEADLINE_MS),
    },
  ],
  exports: [Redis, HoldNodes],
})
export class RedisModule implements OnApplicationShutdown {
  constructor(
    @Inject(Redis) private readonly redis: Redis,
    @Inject(HoldNodes) private readonly nodes: HoldNodes,
  ) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
    this.nodes.close();
  }
}
