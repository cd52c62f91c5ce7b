import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import {
  type Booking,
  type ConversationPage,
  type Message,
  type MessagePage,
  type PageQuery,
  paginate,
  type Principal,
} from '#contracts';
import { Relay } from '#messaging';
import { newId, Problem } from '#platform';
import { BookingViews, ListingViews, lookUntil } from '#views';
import { Connection } from 'mongoose';
import type { Notice, Reader } from '../domain/notices.ts';
import { Contacts } from '../mail/contacts.ts';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { idFrom } from '../notifications/id-from.ts';
import { toNotification } from '../notifications/notification.ts';
import { NotificationStore } from '../notifications/notification.store.ts';
import { ConversationStore, type Party } from './conversation.store.ts';
import { type MessageRecord, toWire } from './message.ts';
import { MessageLimit } from './message-limit.ts';

/** How long a booking that was made just now may take to be known here. */
const VIEW_LAG_MS = 500;

/** What guest and host of a booking write to each other. */
@Injectable()
export class MessageService {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly bookings: BookingViews,
    private readonly listings: ListingViews,
    private readonly store: ConversationStore,
    private readonly notifications: NotificationStore,
    private readonly contacts: Contacts,
    private readonly limit: MessageLimit,
    private readonly relay: Relay,
    private readonly deliveries: DeliveryWorker,
  ) {}

  async conversations(me: Principal, query: PageQuery): Promise<ConversationPage> {
    const reader = readerOf(me);
    const [{ records, total }, language] = await Promise.all([
      this.store.pageOf(partyOf(me), query),
      this.contacts.languageOf(me.id, reader),
    ]);
    const cards = await this.listings.cards(records.map(({ listing_id }) => listing_id));
    const conversations = records.map(({ _id, listing_id, guest_id, host_id, last, unread }) => {
      const listing = cards.get(listing_id) ?? null;
      return { booking_id: _id, guest_id, host_id, listing, last_message: toWire(last, language), unread: unread[reader] };
    });
    return { conversations, pagination: paginate(query, total) };
  }

  /** A page of a conversation; to look at the newest is to have read it. @throws Problem `not_found` unless it is one's own. */
  async page(me: Principal, bookingId: string, query: PageQuery): Promise<MessagePage> {
    const booking = await this.bookingOf(me, bookingId);
    const reader = readerOf(me);
    const [{ records, total }, language] = await Promise.all([
      this.store.page(booking.id, query),
      this.contacts.languageOf(me.id, reader),
    ]);
    if (query.page === 1) await this.store.markRead(booking.id, reader);
    return { messages: records.map((record) => toWire(record, language)), pagination: paginate(query, total) };
  }

  /**
   * Sends a message to the other side. Under a key it may be sent again without being said twice.
   * @throws Problem `not_found` unless the booking is one's own; `rate_limited`; `idempotency_mismatch`.
   */
  async send(
    me: Principal,
    bookingId: string,
    text: string,
    key: string | undefined,
  ): Promise<{ message: Message; isNew: boolean }> {
    const booking = await this.bookingOf(me, bookingId);
    const id = key === undefined ? newId() : idFrom('message', me.id, bookingId, key);
    const earlier = key === undefined ? null : await this.store.find(id);
    if (!earlier) await this.limit.take(me.id);
    const message = earlier ?? { _id: id, booking_id: bookingId, author: readerOf(me), text, created_at: new Date() };
    const isNew = !earlier && (await this.add(message, booking));
    // Of two sent at once under one key, the first is the message.
    const stored = isNew ? message : ((await this.store.find(id)) ?? message);
    if (stored.text !== text) throw new Problem('idempotency_mismatch', 'This Idempotency-Key was used for another message.');
    return { message: toWire(stored, 'en'), isNew };
  }

  private async add(message: MessageRecord, booking: Booking): Promise<boolean> {
    const title = (await this.listings.cards([booking.listing_id])).get(booking.listing_id)?.title ?? null;
    const reader: Reader = message.author === 'guest' ? 'host' : 'guest';
    const notice: Notice = { reader, kind: 'message_received' };
    const notification = toNotification(notice, { booking, title, by: 'system' }, message._id, message.created_at);
    const isNew = await this.connection.transaction(async (session) => {
      const unread = await this.store.add(message, booking, session);
      // One e-mail until the conversation is looked at again, not one for each line of a chat.
      if (unread !== null) await this.notifications.add([notification], session, unread === 1);
      return unread !== null;
    });
    this.relay.poke();
    this.deliveries.poke();
    return isNew;
  }

  private async bookingOf(me: Principal, bookingId: string): Promise<Booking> {
    const booking = await lookUntil(() => this.bookings.find(bookingId, partyOf(me)), VIEW_LAG_MS);
    if (!booking) throw new Problem('not_found', 'There is no such conversation.');
    return booking;
  }
}

const readerOf = ({ role }: Principal): Reader => (role === 'owner' ? 'host' : 'guest');
const partyOf = (me: Principal): Party => (me.role === 'owner' ? { host_id: me.id } : { guest_id: me.id });
