import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { IdentityModule } from '#identity';
import { MessagingModule, PostgresOutbox } from '#messaging';
import { HealthModule, poolOf, postgresOptions } from '#platform';
import { Payments1700000000001 } from './migrations/1-payments.ts';
import { env } from './payment.env.ts';
import { PaymentController } from './payments/payment.controller.ts';
import { Payment } from './payments/payment.entity.ts';
import { PaymentService } from './payments/payment.service.ts';
import { PaymentStore } from './payments/payment.store.ts';
import { PaymentWorker } from './payments/payment.worker.ts';
import { ProviderModule } from './provider/provider.module.ts';

@Module({
  imports: [
    TypeOrmModule.forRoot(postgresOptions({ url: env.DATABASE_URL, entities: [Payment], migrations: [Payments1700000000001] })),
    IdentityModule.forRoot(env),
    HealthModule.forRoot({
      inject: [DataSource],
      useFactory: (db: DataSource) => [{ name: 'postgres', check: () => db.query('SELECT 1') }],
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
    MessagingModule.forRoot({
      inject: [DataSource],
      useFactory: (db: DataSource) => ({
        brokers: env.KAFKA_BROKERS,
        clientId: 'payment',
        outbox: new PostgresOutbox({ pool: poolOf(db), table: 'payment_events' }),
      }),
    }),
    ProviderModule,
  ],
  controllers: [PaymentController],
  providers: [PaymentService, PaymentStore, PaymentWorker],
})
export class PaymentModule {}
