import multipart from '@fastify/multipart';
import { getConnectionToken } from '@nestjs/mongoose';
import { ensureMessagingIndexes, ensureTopics, KafkaServer } from '#messaging';
import { uploadLimits } from '#pictures';
import { createIndexes, serve } from '#platform';
import type { Connection } from 'mongoose';
import { env } from './owner.env.ts';
import { OwnerModule } from './owner.module.ts';

await serve({
  name: 'owner',
  module: OwnerModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'owner',
    clientId: 'owner',
    onFatal: () => process.exit(1),
  }),
  configure: async (app) => {
    await app.register(multipart, { limits: uploadLimits });
  },
  migrate: async (app) => {
    const connection = app.get<Connection>(getConnectionToken());
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await createIndexes(connection);
    await ensureMessagingIndexes(connection.getClient().db());
  },
});
