import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { DeadLetter, DeadLetterEdit, DeadLetterPage, DeadLettersQuery } from '#contracts';
import type { OutboxDocument } from '#messaging';
import type { Connection, mongo } from 'mongoose';
import { toRecord } from './dead-letter.ts';
import type { DeadLetterRecord } from './dead-letter.schema.ts';

const bounded = { maxTimeMS: 2000 };
const KINDS = 50;

type Asked = Pick<DeadLettersQuery, 'status' | 'error_class' | 'topic' | 'consumer'>;

/** Dead letters in MongoDB. */
@Injectable()
export class DeadLetterStore {
  private readonly letters: mongo.Collection<DeadLetterRecord>;

  constructor(@InjectConnection() private readonly connection: Connection) {
    this.letters = connection.getClient().db().collection<DeadLetterRecord>('dead_letters');
  }

  /** Stores those that are not there yet; one that was sent again and failed again ends the letter it was before. */
  async add(letters: DeadLetter[]): Promise<void> {
    const operations = letters.map(toRecord).flatMap(({ _id, ...letter }): mongo.AnyBulkWriteOperation<DeadLetterRecord>[] => {
      const add = { updateOne: { filter: { _id }, update: { $setOnInsert: letter }, upsert: true } };
      if (letter.replay_of === null) return [add];
      const update = { $set: { status: 'dead_again' as const, dead_again_as: _id } };
      return [add, { updateOne: { filter: { _id: letter.replay_of, status: 'replayed' }, update } }];
    });
    if (operations.length > 0) await this.letters.bulkWrite(operations);
  }

  /** Notes that the consumer has had its effect of a letter sent again. */
  async applied(id: string, at: Date): Promise<void> {
    await this.letters.updateOne({ _id: id, status: 'replayed' }, { $set: { status: 'applied', applied_at: at } });
  }

  find(id: string): Promise<DeadLetterRecord | null> {
    return this.letters.findOne({ _id: id }, bounded);
  }

  /** Open letters of a class, the oldest first, and how many there are. */
  async open(asked: Asked, limit: number): Promise<{ records: DeadLetterRecord[]; total: number }> {
    const filter = toFilter({ ...asked, status: 'open' });
    const [records, total] = await Promise.all([
      this.letters
        .find(filter, { ...bounded, limit })
        .sort({ buried_at: 1, _id: 1 })
        .toArray(),
      this.letters.countDocuments(filter, bounded),
    ]);
    return { records, total };
  }

  async page({ page, per_page, ...asked }: DeadLettersQuery): Promise<{ records: DeadLetterRecord[]; total: number }> {
    const filter = toFilter(asked);
    const options = {
      ...bounded,
      skip: (page - 1) * per_page,
      limit: per_page,
      projection: { payload: 0, headers: 0, edits: 0 },
    };
    const [records, total] = await Promise.all([
      this.letters.find(filter, options).sort({ buried_at: -1, _id: -1 }).toArray(),
      this.letters.countDocuments(filter, bounded),
    ]);
    return { records, total };
  }

  /** All letters by what was wrong, the most frequent first. */
  classes(): Promise<DeadLetterPage['classes']> {
    const by = { error_class: '$error.class', topic: '$source.topic', consumer: '$consumer' };
    const open = { $sum: { $cond: [{ $eq: ['$status', 'open'] }, 1, 0] } };
    return this.letters
      .aggregate<DeadLetterPage['classes'][number]>(
        [
          { $group: { _id: by, open, total: { $sum: 1 } } },
          { $sort: { open: -1, total: -1, _id: 1 } },
          { $limit: KINDS },
          { $replaceWith: { $mergeObjects: ['$_id', { open: '$open', total: '$total' }] } },
        ],
        bounded,
      )
      .toArray();
  }

  /** Changes the payload of an open letter that is still at `version`. @returns the letter now, or null if it is no longer so. */
  edit(id: string, version: number, edit: DeadLetterEdit): Promise<DeadLetterRecord | null> {
    const update = { $set: { payload: edit.after }, $push: { edits: edit }, $inc: { version: 1 } };
    return this.letters.findOneAndUpdate({ _id: id, version, status: 'open' }, update, { ...bounded, returnDocument: 'after' });
  }

  /** Marks an open letter as sent again and has it sent, together or not at all. @returns whether it still was open and unchanged. */
  async replay({ _id, version }: DeadLetterRecord, by: string, message: OutboxDocument, now: Date): Promise<boolean> {
    return this.connection.transaction(async (session) => {
      const update = { $set: { status: 'replayed' as const, replayed_at: now, replayed_by: by }, $inc: { version: 1 } };
      const { modifiedCount } = await this.letters.updateOne({ _id, version, status: 'open' }, update, { session });
      if (modifiedCount === 0) return false;
      await this.connection.getClient().db().collection<OutboxDocument>('outbox').insertOne(message, { session });
      return true;
    });
  }
}

function toFilter({ status, error_class, topic, consumer }: Asked): mongo.Filter<DeadLetterRecord> {
  const asked = { status, 'error.class': error_class, 'source.topic': topic, consumer };
  const named = Object.entries(asked).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named.map(([field, value]) => [field, { $eq: value }]));
}
