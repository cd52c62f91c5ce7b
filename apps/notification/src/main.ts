import { getConnectionToken } from '@nestjs/mongoose';
import { ensureMessagingIndexes, ensureTopics, KafkaServer } from '#messaging';
import { createIndexes, serve } from '#platform';
import type { Connection } from 'mongoose';
import { env } from './notification.env.ts';
import { NotificationModule } from './notification.module.ts';

await serve({
  name: 'notification',
  module: NotificationModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'notification',
    clientId: 'notification',
    onFatal: () => process.exit(1),
  }),
  migrate: async (app) => {
    const connection = app.get<Connection>(getConnectionToken());
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await createIndexes(connection);
    await ensureMessagingIndexes(connection.getClient().db());
  },
});
