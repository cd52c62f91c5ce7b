import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type ConversationPage, type Message, type MessagePage, type PageQuery, paginate, type Principal } from '#contracts';
import { Relay } from '#messaging';
import { newId, Problem } from '#platform';
import { BookingViews, ListingViews, lookUntil } from '#views';
import { Connection } from 'mongoose';
import type { Reader } from '../domain/notices.ts';
import { Contacts } from '../mail/contacts.ts';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { idFrom } from '../notifications/id-from.ts';
import { type NotificationRecord, toInquiryNotification, toNotification } from '../notifications/notification.ts';
import { NotificationStore } from '../notifications/notification.store.ts';
import { ConversationStore, type Party, type Talk } from './conversation.store.ts';
import { type MessageRecord, toWire } from './message.ts';
import { MessageLimit } from './message-limit.ts';

/** How long a booking that was made just now may take to be known here. */
const VIEW_LAG_MS = 500;

/** What guest and host write to each other: of a booking, or of a listing before there is one. */
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
    const conversations = records.map(({ _id, listing_id, guest_id, host_id, is_inquiry, last, unread }) => {
      const listing = cards.get(listing_id) ?? null;
      return {
        id: _id,
        booking_id: is_inquiry ? null : _id,
        guest_id,
        host_id,
        listing,
        last_message: toWire(last, language),
        unread: unread[reader],
      };
    });
    return { conversations, pagination: paginate(query, total) };
  }

  /** A page of a conversation; to look at the newest is to have read it. @throws Problem `not_found` unless it is one's own. */
  async page(me: Principal, id: string, query: PageQuery): Promise<MessagePage> {
    return this.pageOf(me, await this.talkOf(me, id), query);
  }

  /** The same of a traveler's inquiry about a listing; empty before its first message. */
  async inquiryPage(me: Principal, listingId: string, query: PageQuery): Promise<MessagePage> {
    return this.pageOf(me, await this.inquiryOf(me, listingId), query);
  }

  /** Asks the host of a listing before there is a booking. @throws Problem as `send` does. */
  async inquire(me: Principal, listingId: string, text: string, key: string | undefined) {
    return this.say(me, await this.inquiryOf(me, listingId), text, key);
  }

  private async pageOf(me: Principal, booking: Talk, query: PageQuery): Promise<MessagePage> {
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
    conversationId: string,
    text: string,
    key: string | undefined,
  ): Promise<{ message: Message; isNew: boolean }> {
    return this.say(me, await this.talkOf(me, conversationId), text, key);
  }

  private async say(me: Principal, talk: Talk, text: string, key: string | undefined) {
    const id = key === undefined ? newId() : idFrom('message', me.id, talk.id, key);
    const earlier = key === undefined ? null : await this.store.find(id);
    if (!earlier) await this.limit.take(me.id);
    const about = { booking_id: talk.id, ...(talk.is_inquiry ? { is_inquiry: true } : {}) };
    const message = earlier ?? { _id: id, ...about, author: readerOf(me), text, created_at: new Date() };
    const isNew = !earlier && (await this.add(message, talk));
    // Of two sent at once under one key, the first is the message.
    const stored = isNew ? message : ((await this.store.find(id)) ?? message);
    if (stored.text !== text) throw new Problem('idempotency_mismatch', 'This Idempotency-Key was used for another message.');
    return { message: toWire(stored, 'en'), isNew };
  }

  private async add(message: MessageRecord, talk: Talk): Promise<boolean> {
    const notification = await this.notificationOf(message, talk);
    const isNew = await this.connection.transaction(async (session) => {
      const unread = await this.store.add(message, talk, session);
      // One e-mail until the conversation is looked at again, not one for each line of a chat.
      if (unread !== null) await this.notifications.add([notification], session, unread === 1);
      return unread !== null;
    });
    this.relay.poke();
    this.deliveries.poke();
    return isNew;
  }

  private async notificationOf(message: MessageRecord, talk: Talk): Promise<NotificationRecord> {
    const title = (await this.listings.cards([talk.listing_id])).get(talk.listing_id)?.title ?? null;
    const reader: Reader = message.author === 'guest' ? 'host' : 'guest';
    if (talk.is_inquiry) return toInquiryNotification(reader, talk, title, message._id, message.created_at);
    const booking = (await this.bookings.known([talk.id])).get(talk.id) ?? unknown();
    return toNotification(
      { reader, kind: 'message_received' },
      { booking, title, by: 'system' },
      message._id,
      message.created_at,
    );
  }

  private async talkOf(me: Principal, id: string): Promise<Talk> {
    const inquiry = await this.store.inquiry(id, partyOf(me));
    return inquiry ?? (await lookUntil(() => this.bookings.find(id, partyOf(me)), VIEW_LAG_MS)) ?? unknown();
  }

  /** One for each traveler and listing. One that was begun goes on when the listing is closed. */
  private async inquiryOf(me: Principal, listingId: string): Promise<Talk> {
    const id = idFrom('inquiry', listingId, me.id);
    const begun = await this.store.inquiry(id, { guest_id: me.id });
    if (begun) return begun;
    const open = async () => {
      const listing = (await this.listings.existing([listingId])).get(listingId);
      return listing?.is_active ? listing : null;
    };
    const listing = (await lookUntil(open, VIEW_LAG_MS)) ?? unknown();
    return { id, listing_id: listingId, guest_id: me.id, host_id: listing.host_id, is_inquiry: true };
  }
}

function unknown(): never {
  throw new Problem('not_found', 'There is no such conversation.');
}

const readerOf = ({ role }: Principal): Reader => (role === 'owner' ? 'host' : 'guest');
const partyOf = (me: Principal): Party => (me.role === 'owner' ? { host_id: me.id } : { guest_id: me.id });
