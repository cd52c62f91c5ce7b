import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { consumersOf, ensureTopics } from '#messaging';
import { assertMigrated, serve } from '#platform';
import { env } from './booking.env.ts';
import { BookingModule } from './booking.module.ts';

await serve({
  name: 'booking',
  module: BookingModule,
  env,
  consumers: consumersOf('booking', env),
  configure: (app) => assertMigrated(app.get(DataSource)),
  migrate: async (app) => {
    await app.get(DataSource).runMigrations();
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
  },
});
