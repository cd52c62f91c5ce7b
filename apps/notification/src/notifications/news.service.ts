import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Listing } from '#contracts';
import { insertInbox, Relay } from '#messaging';
import { ListingViews } from '#views';
import { type ClientSession, Connection } from 'mongoose';
import { noteOf } from '../domain/notes.ts';
import { actorOf, type BookingNews, noticesOf } from '../domain/notices.ts';
import { reminderOf } from '../domain/reminder.ts';
import type { Subject } from '../domain/write.ts';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { ConversationStore } from '../messages/conversation.store.ts';
import { systemMessage } from '../messages/message.ts';
import { toNotification } from './notification.ts';
import { NotificationStore } from './notification.store.ts';
import { ReminderStore } from './reminder.store.ts';

/** Tells guest and host what happened to their bookings. */
@Injectable()
export class NewsService {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly listings: ListingViews,
    private readonly notifications: NotificationStore,
    private readonly conversations: ConversationStore,
    private readonly reminders: ReminderStore,
    private readonly relay: Relay,
    private readonly deliveries: DeliveryWorker,
  ) {}

  /** Each event once, however often it comes and to how many replicas: its inbox row is in the transaction of all it leads to. */
  async tell(events: BookingNews[]): Promise<void> {
    const listings = await this.listings.known(events.map(({ booking }) => booking.listing_id));
    await this.connection.transaction(async (session) => {
      const ids = events.map(({ event_id }) => event_id);
      const unheard = await insertInbox(this.connection.getClient().db(), 'notification', ids, session);
      const fresh = events.filter(({ event_id }) => unheard.delete(event_id)); // one event may be twice in a batch
      await this.notifications.add(
        fresh.flatMap((event) => notificationsOf(event, listings)),
        session,
      );
      for (const event of fresh) await this.follow(event, listings.get(event.booking.listing_id), session);
    });
    this.relay.poke();
    this.deliveries.poke();
  }

  private async follow(event: BookingNews, listing: Listing | undefined, session: ClientSession): Promise<void> {
    const note = noteOf(event);
    const at = new Date(event.timestamp);
    if (note) {
      const message = systemMessage(note, subjectOf(event, listing), event.event_id, at);
      await this.conversations.add(message, event.booking, session);
    }
    const due = reminderOf(event, listing?.time_zone ?? 'UTC');
    if (due !== undefined) await this.reminders.set(event.booking, due, session);
  }
}

function notificationsOf(event: BookingNews, listings: Map<string, Listing>) {
  const subject = subjectOf(event, listings.get(event.booking.listing_id));
  return noticesOf(event).map((notice) => toNotification(notice, subject, event.event_id, new Date(event.timestamp)));
}

function subjectOf(event: BookingNews, listing: Listing | undefined): Subject {
  const by = event.event_type === 'booking_created' ? 'guest' : actorOf(event);
  return { booking: event.booking, title: listing?.title ?? null, by };
}
