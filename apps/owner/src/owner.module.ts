import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import {
  AccountClosing,
  accountController,
  AccountData,
  AccountsModule,
  ContactController,
  ContactPreferences,
  IdentityModule,
  peopleClient,
} from '#identity';
import { MessagingModule, MongoOutbox } from '#messaging';
import { PortraitsModule } from '#pictures';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import { ViewsModule } from '#views';
import type { Connection } from 'mongoose';
import { OwnerData } from './account/owner.data.ts';
import { AnalyticsController } from './analytics/analytics.controller.ts';
import { AnalyticsService } from './analytics/analytics.service.ts';
import { AnalyticsStore } from './analytics/analytics.store.ts';
import { AvailabilityController } from './availability/availability.controller.ts';
import { AvailabilityService } from './availability/availability.service.ts';
import { BookingClient } from './availability/booking.client.ts';
import { BookingsController } from './bookings/bookings.controller.ts';
import { CalendarsController } from './calendars/calendars.controller.ts';
import { DecisionSchema } from './decisions/decision.schema.ts';
import { DecisionService } from './decisions/decision.service.ts';
import { DecisionStore } from './decisions/decision.store.ts';
import { DecisionsController } from './decisions/decisions.controller.ts';
import { HostsController } from './hosts/hosts.controller.ts';
import { OverviewController } from './overview/overview.controller.ts';
import { OverviewService } from './overview/overview.service.ts';
import { OverviewStore } from './overview/overview.store.ts';
import { PaymentViewSchema } from './overview/payment-view.schema.ts';
import { PaymentsConsumer } from './overview/payments.consumer.ts';
import { env } from './owner.env.ts';
import { PaymentClient } from './payouts/payment.client.ts';
import { PayoutService } from './payouts/payout.service.ts';
import { PayoutsController } from './payouts/payouts.controller.ts';
import { PreferencesController } from './preferences/preferences.controller.ts';
import { PreferencesSchema } from './preferences/preferences.schema.ts';
import { PreferencesStore } from './preferences/preferences.store.ts';

const accounts = AccountsModule.forRoot('owner', env);

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature([
      { name: 'Decision', schema: DecisionSchema },
      { name: 'Preferences', schema: PreferencesSchema },
      { name: 'PaymentView', schema: PaymentViewSchema },
    ]),
    IdentityModule.forRoot(env),
    accounts,
    PortraitsModule.forRoot('owner', accounts),
    ViewsModule,
    MessagingModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: (connection: Connection) => ({
        brokers: env.KAFKA_BROKERS,
        clientId: 'owner',
        outbox: new MongoOutbox({ db: connection.getClient().db(), collection: 'outbox' }),
      }),
    }),
    HealthModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: mongoDependency,
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [
    accountController('owner'),
    BookingsController,
    DecisionsController,
    AvailabilityController,
    CalendarsController,
    AnalyticsController,
    ContactController,
    HostsController,
    OverviewController,
    PaymentsConsumer,
    PayoutsController,
    PreferencesController,
  ],
  providers: [
    AccountClosing,
    { provide: AccountData, useClass: OwnerData },
    { provide: ContactPreferences, useExisting: PreferencesStore },
    peopleClient('owner', env.SERVICE_KEY_FILE, { property: env.PROPERTY_URL, notification: env.NOTIFICATION_URL }),
    AnalyticsService,
    AnalyticsStore,
    AvailabilityService,
    BookingClient,
    DecisionService,
    DecisionStore,
    OverviewService,
    OverviewStore,
    PaymentClient,
    PayoutService,
    PreferencesStore,
  ],
})
export class OwnerModule {}
