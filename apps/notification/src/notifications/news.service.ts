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

/** Events of a transaction. Requests and updates of one booking meet at its conversation: a long transaction loses to others, and begins anew. */
const TOGETHER = 20;

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
    for (let at = 0; at < events.length; at += TOGETHER) await this.tellTogether(events.slice(at, at + TOGETHER));
    this.relay.poke();
    this.deliveries.poke();
  }

  private async tellTogether(events: BookingNews[]): Promise<void> {
    const listings = await this.listings.known(events.map(({ booking }) => booking.listing_id));
    await this.connection.transaction(async (session) => {
      const ids = events.map(({ event_id }) => event_id);
      const unheard = await insertInbox(this.connection.getClient().db(), 'notification', ids, session);
      const fresh = events.filter(({ event_id }) => unheard.delete(event_id)); // one event may be twice in a batch
      const about = (event: BookingNews) => listings.get(event.booking.listing_id);
      const told = fresh.flatMap((event) => notificationsOf(event, about(event)));
      await this.notifications.add(told, session);
      const said = fresh.flatMap((event) => messageOf(event, about(event)) ?? []);
      await this.conversations.addAll(said, session);
      for (const event of fresh) await this.remind(event, about(event), session);
    });
  }

  private async remind(event: BookingNews, listing: Listing | undefined, session: ClientSession): Promise<void> {
    const due = reminderOf(event, listing?.time_zone ?? 'UTC');
    if (due !== undefined) await this.reminders.set(event.booking, due, session);
  }
}

function notificationsOf(event: BookingNews, listing: Listing | undefined) {
  const subject = subjectOf(event, listing);
  return noticesOf(event).map((notice) => toNotification(notice, subject, event.event_id, new Date(event.timestamp)));
}

function messageOf(event: BookingNews, listing: Listing | undefined) {
  const note = noteOf(event);
  if (!note) return null;
  const message = systemMessage(note, subjectOf(event, listing), event.event_id, new Date(event.timestamp));
  return { message, talk: event.booking };
}

function subjectOf(event: BookingNews, listing: Listing | undefined): Subject {
  const by = event.event_type === 'booking_created' ? 'guest' : actorOf(event);
  return { booking: event.booking, title: listing?.title ?? null, by };
}
