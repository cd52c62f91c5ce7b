import { Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { IdentityModule } from '#identity';
import { MessagingModule, MongoOutbox } from '#messaging';
import { HealthModule, mongoDependency, mongoOptions } from '#platform';
import { ViewsModule } from '#views';
import type { Connection } from 'mongoose';
import { Contacts } from './mail/contacts.ts';
import { DeliverySchema } from './mail/delivery.schema.ts';
import { DeliveryStore } from './mail/delivery.store.ts';
import { DeliveryWorker } from './mail/delivery.worker.ts';
import { Mailer } from './mail/mailer.ts';
import { NoMailer } from './mail/no-mailer.ts';
import { Postman } from './mail/postman.ts';
import { SmtpMailer } from './mail/smtp.mailer.ts';
import { ConversationSchema } from './messages/conversation.schema.ts';
import { ConversationStore } from './messages/conversation.store.ts';
import { MessageCountSchema } from './messages/message-count.schema.ts';
import { MessageLimit } from './messages/message-limit.ts';
import { MessageSchema } from './messages/message.schema.ts';
import { MessageService } from './messages/message.service.ts';
import { MessagesController } from './messages/messages.controller.ts';
import { BookingConsumer } from './notifications/booking.consumer.ts';
import { NewsService } from './notifications/news.service.ts';
import { NotificationSchema } from './notifications/notification.schema.ts';
import { NotificationStore } from './notifications/notification.store.ts';
import { NotificationsController } from './notifications/notifications.controller.ts';
import { ReminderSchema } from './notifications/reminder.schema.ts';
import { ReminderService } from './notifications/reminder.service.ts';
import { ReminderStore } from './notifications/reminder.store.ts';
import { ReminderWorker } from './notifications/reminder.worker.ts';
import { PeopleConsumer } from './people/people.consumer.ts';
import { PeopleController } from './people/people.controller.ts';
import { PeopleStore } from './people/people.store.ts';
import { ListingNewsConsumer } from './notifications/listing-news.consumer.ts';
import { ListingNewsService } from './notifications/listing-news.service.ts';
import { env } from './notification.env.ts';

const models = [
  { name: 'Notification', schema: NotificationSchema },
  { name: 'Reminder', schema: ReminderSchema },
  { name: 'Delivery', schema: DeliverySchema },
  { name: 'Message', schema: MessageSchema },
  { name: 'Conversation', schema: ConversationSchema },
  { name: 'MessageCount', schema: MessageCountSchema },
];
const mailer = {
  provide: Mailer,
  useFactory: () => (env.SMTP_URL ? new SmtpMailer(env.SMTP_URL, env.MAIL_FROM) : new NoMailer()),
};
const messagingOptions = (connection: Connection) => ({
  brokers: env.KAFKA_BROKERS,
  clientId: 'notification',
  outbox: new MongoOutbox({ db: connection.getClient().db(), collection: 'outbox' }),
});

@Module({
  imports: [
    MongooseModule.forRoot(env.MONGODB_URI, mongoOptions()),
    MongooseModule.forFeature(models),
    IdentityModule.forRoot(env),
    ViewsModule,
    MessagingModule.forRoot({ inject: [getConnectionToken()], useFactory: messagingOptions }),
    HealthModule.forRoot({
      inject: [getConnectionToken()],
      useFactory: mongoDependency,
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    }),
  ],
  controllers: [
    BookingConsumer,
    ListingNewsConsumer,
    NotificationsController,
    MessagesController,
    PeopleConsumer,
    PeopleController,
  ],
  providers: [
    mailer,
    Contacts,
    Postman,
    DeliveryStore,
    DeliveryWorker,
    NewsService,
    NotificationStore,
    ReminderService,
    ReminderStore,
    ReminderWorker,
    ListingNewsService,
    ConversationStore,
    MessageLimit,
    MessageService,
    PeopleStore,
  ],
})
export class NotificationModule {}
