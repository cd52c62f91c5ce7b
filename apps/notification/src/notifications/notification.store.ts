import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import type { NotificationsQuery } from '#contracts';
import { outboxDocument, type OutboxDocument } from '#messaging';
import { correlationId } from '#platform';
import { type ClientSession, Connection, Model } from 'mongoose';
import { DeliveryStore } from '../mail/delivery.store.ts';
import { type NotificationRecord, toEvent } from './notification.ts';

/** Notifications in MongoDB. */
@Injectable()
export class NotificationStore {
  constructor(
    @InjectModel('Notification') private readonly notifications: Model<NotificationRecord>,
    @InjectConnection() private readonly connection: Connection,
    private readonly deliveries: DeliveryStore,
  ) {}

  /**
   * Stores those that are not there yet, each with the message that tells of it and, where e-mail is sent, its delivery: all in the
   * caller's transaction, with what they follow from. `mailed` says whether they are worth an e-mail.
   */
  async add(records: NotificationRecord[], session: ClientSession, mailed = true): Promise<void> {
    if (records.length === 0) return;
    const collection = this.connection.collection<NotificationRecord>('notifications');
    const ids = records.map(({ _id }) => _id);
    const known = new Set(await collection.distinct('_id', { _id: { $in: ids } }, { session }));
    const fresh = records.filter(({ _id }) => !known.has(_id));
    if (fresh.length === 0) return;
    await collection.insertMany(fresh, { session });
    const messages = fresh.map((record) => outboxDocument('notifications', record.user_id, toEvent(record, correlationId())));
    await this.connection.collection<OutboxDocument>('outbox').insertMany(messages, { session });
    if (mailed) await this.deliveries.add(fresh, session);
  }

  find(id: string): Promise<NotificationRecord | null> {
    return this.notifications.findOne({ _id: { $eq: id } }).lean<NotificationRecord>();
  }

  /** A page of a user's, newest first. */
  async page(userId: string, { page, per_page, unread }: NotificationsQuery) {
    const mine = { user_id: { $eq: userId } };
    const unreadOnes = { ...mine, read_at: { $eq: null } };
    const filter = unread ? unreadOnes : mine;
    const newestFirst = this.notifications.find(filter).sort({ created_at: -1, _id: -1 });
    const [records, total, unreadCount] = await Promise.all([
      newestFirst
        .skip((page - 1) * per_page)
        .limit(per_page)
        .lean<NotificationRecord[]>(),
      this.notifications.countDocuments(filter),
      this.notifications.countDocuments(unreadOnes),
    ]);
    return { records, total, unread: unreadCount };
  }

  /** Notes when it was read first; false when the user has no such notification. */
  async markRead(userId: string, id: string, now: Date): Promise<boolean> {
    const one = { _id: { $eq: id }, user_id: { $eq: userId } };
    const { matchedCount } = await this.notifications.updateOne(one, [{ $set: { read_at: { $ifNull: ['$read_at', now] } } }], {
      updatePipeline: true,
    });
    return matchedCount === 1;
  }
}
