import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import type { PageQuery } from '#contracts';
import { type ClientSession, Connection, Model } from 'mongoose';
import type { Reader } from '../domain/notices.ts';
import type { ConversationRecord } from './conversation.schema.ts';
import type { MessageRecord } from './message.ts';

/** Whose conversations: whoever asks sees no others. */
export type Party = { guest_id: string } | { host_id: string };

/** What a conversation is about and who has it; `id` is the booking's, but for inquiries. */
export type Talk = { id: string; listing_id: string; guest_id: string; host_id: string; is_inquiry?: boolean };

/** Conversations and their messages in MongoDB. */
@Injectable()
export class ConversationStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @InjectModel('Message') private readonly messages: Model<MessageRecord>,
    @InjectModel('Conversation') private readonly conversations: Model<ConversationRecord>,
  ) {}

  /** Adds a message in the caller's transaction. @returns how much of what its author wrote is unread; null when it was there already. */
  async add(message: MessageRecord, talk: Talk, session: ClientSession): Promise<number | null> {
    const { _id, ...rest } = message;
    const collection = this.connection.collection<MessageRecord>('messages');
    // An upsert and not an insert: a duplicate key would abort the transaction.
    const { upsertedCount } = await collection.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true, session });
    if (upsertedCount === 0) return null;
    const after = await this.connection
      .collection<ConversationRecord>('conversations')
      .findOneAndUpdate({ _id: talk.id }, [{ $set: withMessage(message, talk) }], {
        upsert: true,
        returnDocument: 'after',
        session,
      });
    return after?.unread[message.author === 'guest' ? 'host' : 'guest'] ?? 0;
  }

  /** Adds what the system says, many messages at once, in a transaction of the caller's that happens once. */
  async addAll(messages: { message: MessageRecord; talk: Talk }[], session: ClientSession): Promise<void> {
    if (messages.length === 0) return;
    const records = messages.map(({ message }) => message);
    await this.connection.collection<MessageRecord>('messages').insertMany(records, { session });
    await this.connection.collection<ConversationRecord>('conversations').bulkWrite(
      messages.map(({ message, talk }) => ({
        updateOne: { filter: { _id: talk.id }, update: [{ $set: withMessage(message, talk) }], upsert: true },
      })),
      { session },
    );
  }

  find(id: string): Promise<MessageRecord | null> {
    return this.messages.findOne({ _id: { $eq: id } }).lean<MessageRecord>();
  }

  /** An inquiry of one's own. */
  async inquiry(id: string, party: Party): Promise<Talk | null> {
    const found = await this.conversations.findOne({ _id: { $eq: id }, is_inquiry: true, ...party }).lean<ConversationRecord>();
    return found && { id, listing_id: found.listing_id, guest_id: found.guest_id, host_id: found.host_id, is_inquiry: true };
  }

  /** A page of one conversation, newest first. */
  async page(bookingId: string, { page, per_page }: PageQuery): Promise<{ records: MessageRecord[]; total: number }> {
    const one = { booking_id: { $eq: bookingId } };
    const newestFirst = this.messages.find(one).sort({ created_at: -1, _id: -1 });
    const [records, total] = await Promise.all([
      newestFirst
        .skip((page - 1) * per_page)
        .limit(per_page)
        .lean<MessageRecord[]>(),
      this.messages.countDocuments(one),
    ]);
    return { records, total };
  }

  /** A page of somebody's conversations, the one with the newest message first. */
  async pageOf(party: Party, { page, per_page }: PageQuery): Promise<{ records: ConversationRecord[]; total: number }> {
    const newestFirst = this.conversations.find(party).sort({ 'last.created_at': -1, _id: -1 });
    const [records, total] = await Promise.all([
      newestFirst
        .skip((page - 1) * per_page)
        .limit(per_page)
        .lean<ConversationRecord[]>(),
      this.conversations.countDocuments(party),
    ]);
    return { records, total };
  }

  async markRead(bookingId: string, reader: Reader): Promise<void> {
    await this.conversations.updateOne({ _id: { $eq: bookingId } }, { $set: { [`unread.${reader}`]: 0 } });
  }
}

/** A conversation after one more message, which may be older than the last: events of two topics come in any order. */
function withMessage(message: MessageRecord, { listing_id, guest_id, host_id, is_inquiry = false }: Talk) {
  const isNewer = { $gte: [message.created_at, { $ifNull: ['$last.created_at', message.created_at] }] };
  const unread = (reader: Reader, author: MessageRecord['author']) => ({
    $add: [{ $ifNull: [`$unread.${reader}`, 0] }, message.author === author ? 1 : 0],
  });
  return {
    listing_id,
    guest_id,
    host_id,
    is_inquiry,
    last: { $cond: [isNewer, { $literal: message }, '$last'] },
    unread: { guest: unread('guest', 'host'), host: unread('host', 'guest') },
  };
}
