import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Booking } from '#contracts';
import { type ClientSession, Model, trusted } from 'mongoose';
import type { ReminderRecord } from './reminder.schema.ts';

/** Reminders to come, in MongoDB. */
@Injectable()
export class ReminderStore {
  constructor(@InjectModel('Reminder') private readonly reminders: Model<ReminderRecord>) {}

  /** Sets when a stay is to be reminded of; null forgets it. */
  async set({ id, guest_id }: Booking, due_at: Date | null, session: ClientSession): Promise<void> {
    const one = { _id: { $eq: id } };
    if (due_at) await this.reminders.updateOne(one, { $set: { guest_id, due_at } }, { upsert: true, session });
    else await this.reminders.deleteOne(one, { session });
  }

  /** Those whose time has come. */
  due(now: Date, limit: number): Promise<ReminderRecord[]> {
    const past = { due_at: trusted({ $lte: now }) };
    return this.reminders.find(past).sort({ due_at: 1 }).limit(limit).lean<ReminderRecord[]>();
  }

  /** Takes one away as due, in the transaction that carries it out; false when another process was first or it was put off. */
  async take({ _id, due_at }: ReminderRecord, session: ClientSession): Promise<boolean> {
    const { deletedCount } = await this.reminders.deleteOne({ _id: { $eq: _id }, due_at: { $eq: due_at } }, { session });
    return deletedCount === 1;
  }
}
