import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { AccountDeleted } from '#contracts';
import { insertInbox } from '#messaging';
import { type ClientSession, Connection } from 'mongoose';
import type { DeliveryRecord } from '../mail/delivery.schema.ts';
import type { ConversationRecord } from '../messages/conversation.schema.ts';
import type { MessageRecord } from '../messages/message.ts';
import type { NotificationRecord } from '../notifications/notification.ts';

const MOST = 5000;
/** What is left of a message whose author has left. */
const GONE = '—';

/** Notifications and messages by whose they are. */
@Injectable()
export class PeopleStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** What somebody was told and has written, the newest first. */
  async export(userId: string) {
    const newestFirst = { sort: { created_at: -1 }, limit: MOST } as const;
    const [notifications, conversations] = await Promise.all([
      this.notifications().find({ user_id: userId }, newestFirst).toArray(),
      this.conversationsOf(userId),
    ]);
    const written = conversations.map(({ _id, guest_id }) => {
      return { booking_id: _id, author: guest_id === userId ? ('guest' as const) : ('host' as const) };
    });
    const messages = written.length ? await this.messages().find({ $or: written }, newestFirst).toArray() : [];
    return { notifications, messages };
  }

  /** Forgets what somebody was told and has written; once an event, in one transaction. */
  async erase({ event_id, user_id }: AccountDeleted): Promise<void> {
    await this.connection.transaction(async (session) => {
      const unheard = await insertInbox(this.connection.getClient().db(), 'notification', [event_id], session);
      if (!unheard.has(event_id)) return;
      await this.notifications().deleteMany({ user_id }, { session });
      await this.connection.collection<DeliveryRecord>('deliveries').deleteMany({ user_id }, { session });
      for (const { _id, guest_id, last } of await this.conversationsOf(user_id, session)) {
        const author = guest_id === user_id ? 'guest' : 'host';
        await this.messages().updateMany({ booking_id: _id, author }, { $set: { text: GONE } }, { session });
        if (last.author === author) await this.conversations().updateOne({ _id }, { $set: { 'last.text': GONE } }, { session });
      }
    });
  }

  private conversationsOf(userId: string, session?: ClientSession) {
    const own = { $or: [{ guest_id: userId }, { host_id: userId }] };
    return this.conversations()
      .find(own, session ? { session } : {})
      .toArray();
  }

  private notifications = () => this.connection.collection<NotificationRecord>('notifications');
  private conversations = () => this.connection.collection<ConversationRecord>('conversations');
  private messages = () => this.connection.collection<MessageRecord>('messages');
}
