import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { IdentityModule, KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { MessagingModule, PostgresOutbox } from '#messaging';
import { HealthModule, poolOf, postgresOptions, ServiceClient } from '#platform';
import { AlternativesService } from './alternatives/alternatives.service.ts';
import { PropertyClient } from './alternatives/property.client.ts';
import { AvailabilityController } from './availability/availability.controller.ts';
import { AvailabilityStore } from './availability/availability.store.ts';
import { ClaimEntity } from './availability/claim.entity.ts';
import { env } from './booking.env.ts';
import { CalendarController } from './calendars/calendar.controller.ts';
import { ExportController } from './calendars/export.controller.ts';
import { ExportStore } from './calendars/export.store.ts';
import { FeedClient } from './calendars/feed.client.ts';
import { FeedService } from './calendars/feed.service.ts';
import { FeedStore } from './calendars/feed.store.ts';
import { FeedWorker } from './calendars/feed.worker.ts';
import { BookingController } from './bookings/booking.controller.ts';
import { BookingEntity } from './bookings/booking.entity.ts';
import { BookingHistory } from './bookings/booking.history.ts';
import { BookingService } from './bookings/booking.service.ts';
import { BookingStore } from './bookings/booking.store.ts';
import { DecisionConsumer } from './bookings/decision.consumer.ts';
import { HoldsClient } from './bookings/holds.client.ts';
import { IdempotencyStore } from './bookings/idempotency.store.ts';
import { PaymentClient } from './bookings/payment.client.ts';
import { SettlementService } from './bookings/settlement.service.ts';
import { SettlementWorker } from './bookings/settlement.worker.ts';
import { CouponsStore } from './coupons/coupons.store.ts';
import { InvariantsController } from './invariants/invariants.controller.ts';
import { MoneyCheck } from './invariants/money-check.ts';
import { ListingConsumer } from './listings/listing.consumer.ts';
import { TermsEntity } from './listings/terms.entity.ts';
import { TermsStore } from './listings/terms.store.ts';
import { Bookings1700000000001 } from './migrations/1-bookings.ts';
import { Pricing1700000000002 } from './migrations/2-pricing.ts';
import { Coupons1700000000003 } from './migrations/3-coupons.ts';
import { StayRules1700000000004 } from './migrations/4-stay-rules.ts';
import { Waitlist1700000000005 } from './migrations/5-waitlist.ts';
import { Calendars1700000000006 } from './migrations/6-calendars.ts';
import { QuoteController } from './quotes/quote.controller.ts';
import { QuoteService } from './quotes/quote.service.ts';
import { TurnStore } from './waitlist/turn.store.ts';
import { TurnWorker } from './waitlist/turn.worker.ts';
import { PeopleConsumer } from './waitlist/people.consumer.ts';
import { PeopleController } from './waitlist/people.controller.ts';
import { WaitlistController } from './waitlist/waitlist.controller.ts';
import { WaitlistService } from './waitlist/waitlist.service.ts';
import { WaitlistStore } from './waitlist/waitlist.store.ts';

@Module({
  imports: [
    TypeOrmModule.forRoot(
      postgresOptions({
        url: env.DATABASE_URL,
        entities: [BookingEntity, ClaimEntity, TermsEntity],
        migrations: [
          Bookings1700000000001,
          Pricing1700000000002,
          Coupons1700000000003,
          StayRules1700000000004,
          Waitlist1700000000005,
          Calendars1700000000006,
        ],
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
        clientId: 'booking',
        outbox: new PostgresOutbox({ pool: poolOf(db), table: 'booking_events' }),
      }),
    }),
  ],
  controllers: [
    InvariantsController,
    QuoteController,
    WaitlistController,
    PeopleController,
    PeopleConsumer,
    BookingController,
    AvailabilityController,
    CalendarController,
    ExportController,
    ListingConsumer,
    DecisionConsumer,
  ],
  providers: [
    {
      provide: ServiceClient,
      inject: [KEYS],
      useFactory: (keys: Map<string, VerificationKey>) =>
        new ServiceClient('payment', env.PAYMENT_URL, serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'booking')),
    },
    { provide: HoldsClient, useFactory: () => new HoldsClient(env.HOLD_REDIS_URLS ?? env.REDIS_URL) },
    MoneyCheck,
    BookingService,
    BookingStore,
    BookingHistory,
    IdempotencyStore,
    PaymentClient,
    QuoteService,
    SettlementService,
    SettlementWorker,
    TermsStore,
    CouponsStore,
    AvailabilityStore,
    AlternativesService,
    PropertyClient,
    { provide: FeedClient, useFactory: () => new FeedClient({ ports: env.FEED_PORTS, allowLoopback: env.FEED_ALLOW_LOOPBACK }) },
    FeedService,
    FeedStore,
    FeedWorker,
    ExportStore,
    TurnStore,
    TurnWorker,
    WaitlistService,
    WaitlistStore,
  ],
})
export class BookingModule {}
