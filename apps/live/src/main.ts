import { consumersOf, ensureTopics } from '#messaging';
import { serve } from '#platform';
import { env } from './live.env.ts';
import { LiveModule } from './live.module.ts';

await serve({
  name: 'live',
  module: LiveModule,
  env,
  consumers: consumersOf('live', env),
  migrate: () => ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION }),
});
