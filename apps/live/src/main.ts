import { ensureTopics, KafkaServer } from '#messaging';
import { serve } from '#platform';
import { env } from './live.env.ts';
import { LiveModule } from './live.module.ts';

await serve({
  name: 'live',
  module: LiveModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'live',
    clientId: 'live',
    onFatal: () => process.exit(1),
  }),
  migrate: () => ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION }),
});
