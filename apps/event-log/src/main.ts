import { getConnectionToken } from '@nestjs/mongoose';
import { ensureMessagingIndexes, ensureTopics, KafkaServer } from '#messaging';
import { createIndexes, serve } from '#platform';
import type { Connection } from 'mongoose';
import { env } from './event-log.env.ts';
import { EventLogAppModule } from './event-log.module.ts';

await serve({
  name: 'event-log',
  module: EventLogAppModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'event-log',
    clientId: 'event-log',
    onFatal: () => process.exit(1),
  }),
  migrate: async (app) => {
    const connection = app.get<Connection>(getConnectionToken());
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await createIndexes(connection);
    await ensureMessagingIndexes(connection.getClient().db());
  },
});
