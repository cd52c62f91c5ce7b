import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ensureTopics } from '#messaging';
import { assertMigrated, serve } from '#platform';
import { env } from './payment.env.ts';
import { PaymentModule } from './payment.module.ts';

await serve({
  name: 'payment',
  module: PaymentModule,
  env,
  configure: (app) => assertMigrated(app.get(DataSource)),
  migrate: async (app) => {
    await app.get(DataSource).runMigrations();
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
  },
});
