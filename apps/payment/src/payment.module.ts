import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { IdentityModule } from '#identity';
import { MessagingModule, PostgresOutbox } from '#messaging';
import { HealthModule, poolOf, postgresOptions } from '#platform';
import { InvariantsController } from './invariants/invariants.controller.ts';
import { Payments1700000000001 } from './migrations/1-payments.ts';
import { Payouts1700000000002 } from './migrations/2-payouts.ts';
import { env } from './payment.env.ts';
import { PaymentController } from './payments/payment.controller.ts';
import { Payment } from './payments/payment.entity.ts';
import { PaymentService } from './payments/payment.service.ts';
import { PaymentStore } from './payments/payment.store.ts';
import { PaymentWorker } from './payments/payment.worker.ts';
import { PayoutController } from './payouts/payout.controller.ts';
import { PayoutStore } from './payouts/payout.store.ts';
import { PayoutWorker } from './payouts/payout.worker.ts';
import { StatementStore } from './payouts/statement.store.ts';
import { ProviderModule } from './provider/provider.module.ts';

@Module({
  imports: [
    TypeOrmModule.forRoot(
      postgresOptions({
        url: env.DATABASE_URL,
        entities: [Payment],
        migrations: [Payments1700000000001, Payouts1700000000002],
      }),
    ),
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
  controllers: [InvariantsController, PaymentController, PayoutController],
  providers: [PaymentService, PaymentStore, PaymentWorker, PayoutStore, PayoutWorker, StatementStore],
})
export class PaymentModule {}
