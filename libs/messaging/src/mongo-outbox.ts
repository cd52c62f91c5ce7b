import type { Topic } from '#contracts';
import type { mongo } from 'mongoose';
import { MongoLease } from './mongo-lease.ts';
import type { OutboxDocument } from './outbox-document.ts';
import type { Outbox, OutboxMessage } from './outbox.ts';

/** An outbox in a MongoDB collection of `outboxDocument`s, with the indexes of `ensureMessagingIndexes`. */
export class MongoOutbox implements Outbox {
  // Other processes do not signal: a look at an empty partial index ten times a second is cheaper than a change stream.
  readonly pollMs = 100;
  readonly #documents: mongo.Collection<OutboxDocument>;
  readonly #lease: MongoLease;

  constructor({ db, collection }: { db: mongo.Db; collection: string }) {
    this.#documents = db.collection(collection);
    this.#lease = new MongoLease(db.collection(`${collection}_lease`));
  }

  lead(): Promise<boolean> {
    return this.#lease.acquire();
  }

  async pending(limit: number): Promise<OutboxMessage[]> {
    const found = await this.#documents
      .find({ published_at: null }, { projection: { topics: 1, key: 1, payload: 1 } })
      .sort({ created_at: 1, sequence: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id, topics, key, payload }) => ({ id: _id, topics: topics as Topic[], key, payload }));
  }

  async markPublished(messages: OutboxMessage[]): Promise<void> {
    const ids = messages.map(({ id }) => id);
    await this.#documents.updateMany({ _id: { $in: ids } }, { $set: { published_at: new Date() } });
  }

  signal(): void {}

  onSignal(): void {}

  close(): Promise<void> {
    return this.#lease.release();
  }
}
