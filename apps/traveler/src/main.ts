import { getConnectionToken } from '@nestjs/mongoose';
import { ensureTopics, KafkaServer } from '#messaging';
import { createIndexes, serve } from '#platform';
import { env } from './traveler.env.ts';
import { TravelerModule } from './traveler.module.ts';

await serve({
  name: 'traveler',
  module: TravelerModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'traveler',
    clientId: 'traveler',
    onFatal: () => process.exit(1),
  }),
  migrate: async (app) => {
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await createIndexes(app.get(getConnectionToken()));
  },
});
