import multipart from '@fastify/multipart';
import { getConnectionToken } from '@nestjs/mongoose';
import { ensureMessagingIndexes, ensureTopics, KafkaServer } from '#messaging';
import { uploadLimits } from '#pictures';
import { createIndexes, serve } from '#platform';
import type { Connection } from 'mongoose';
import { renameListField } from './favorites/rename-list-field.ts';
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
  configure: async (app) => {
    await app.register(multipart, { limits: uploadLimits });
  },
  migrate: async (app) => {
    const connection = app.get<Connection>(getConnectionToken());
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await renameListField(connection);
    await createIndexes(connection);
    await ensureMessagingIndexes(connection.getClient().db());
  },
});
