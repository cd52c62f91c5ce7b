import { getConnectionToken } from '@nestjs/mongoose';
import { ensureTopics, KafkaServer } from '#messaging';
import { createIndexes, serve } from '#platform';
import { AiModule } from './ai.module.ts';
import { env } from './ai.env.ts';

await serve({
  name: 'ai',
  module: AiModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'ai',
    clientId: 'ai',
    onFatal: () => process.exit(1),
  }),
  migrate: async (app) => {
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await createIndexes(app.get(getConnectionToken()));
  },
});
