import type { INestApplicationContext } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { createIndexes } from '../../platform/src/mongo.ts';
import { ensureTopics } from './ensure-topics.ts';
import { ensureMessagingIndexes } from './mongo-indexes.ts';

/** Creates the topics, and the indexes of an app's collections, outbox and inbox. */
export async function migrateMongo(
  app: INestApplicationContext,
  env: { KAFKA_BROKERS: string[]; KAFKA_REPLICATION: number },
): Promise<void> {
  const connection = app.get<Connection>(getConnectionToken());
  await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
  await createIndexes(connection);
  await ensureMessagingIndexes(connection.getClient().db());
}
