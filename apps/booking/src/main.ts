import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ensureTopics, KafkaServer } from '#messaging';
import { assertMigrated, serve } from '#platform';
import { env } from './booking.env.ts';
import { BookingModule } from './booking.module.ts';

await serve({
  name: 'booking',
  module: BookingModule,
  env,
  consumers: new KafkaServer({
    brokers: env.KAFKA_BROKERS,
    groupId: 'booking',
    clientId: 'booking',
    onFatal: () => process.exit(1),
  }),
  configure: (app) => assertMigrated(app.get(DataSource)),
  migrate: async (app) => {
    await app.get(DataSource).runMigrations();
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
  },
});
