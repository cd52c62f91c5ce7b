import type { Topic } from '#contracts';
import type { mongo } from 'mongoose';
import { MongoLease } from './mongo-lease.ts';
import type { OutboxDocument } from './outbox-document.ts';
import type { Outbox, OutboxMessage } from './outbox.ts';

// MongoDB keeps index entries of published messages for minutes, and a look would walk over all of them (5,000 made it six times
// dearer). So a look begins a little before the last one that left nothing unpublished. No request or handler takes as long as
// that little from making its event to committing it; should one, a look from the beginning of time finds it now and then.
const LATE_MS = 15_000;
const SWEEP_MS = 30_000;

/** An outbox in a MongoDB collection of `outboxDocument`s, with the indexes of `ensureMessagingIndexes`. */
export class MongoOutbox implements Outbox {
  #since = 0; // all made before this is published
  #sweptAt = 0;
  #look = { at: 0, complete: false };
  readonly #documents: mongo.Collection<OutboxDocument>;
  readonly #lease: MongoLease;

  constructor({ db, collection }: { db: mongo.Db; collection: string }) {
    this.#documents = db.collection(collection);
    this.#lease = new MongoLease(db.collection(`${collection}_lease`));
  }

  /**
   * Processes that do not lead have no way to signal: while there are any, looking ten times a second is simpler and cheaper than a
   * change stream.
   */
  get pollMs(): number {
    return this.#lease.isWanted ? 100 : 1000;
  }

  lead(): Promise<boolean> {
    return this.#lease.acquire();
  }

  async pending(limit: number): Promise<OutboxMessage[]> {
    const now = Date.now();
    const sweeping = now - this.#sweptAt > SWEEP_MS;
    const since = new Date(sweeping ? 0 : this.#since);
    const found = await this.#documents
      .find(
        { published_at: null, created_at: { $gte: since } },
        // As of one moment: a find that takes long yields, and would then see the last events of a commit without its first.
        { projection: { topics: 1, key: 1, payload: 1, headers: 1 }, readConcern: { level: 'snapshot' } },
      )
      .sort({ created_at: 1, sequence: 1 })
      .limit(limit)
      .toArray();
    this.#look = { at: now, complete: found.length < limit };
    if (sweeping && this.#look.complete) this.#sweptAt = now;
    if (found.length === 0) this.#leftNothing();
    return found.map(({ _id, topics, ...message }) => ({ id: _id, topics: topics as Topic[], ...message }));
  }

  async markPublished(messages: OutboxMessage[]): Promise<void> {
    const ids = messages.map(({ id }) => id);
    await this.#documents.updateMany({ _id: { $in: ids } }, { $set: { published_at: new Date() } });
    if (this.#look.complete) this.#leftNothing();
  }

  signal(): void {}

  onSignal(): void {}

  close(): Promise<void> {
    return this.#lease.release();
  }

  #leftNothing(): void {
    this.#since = this.#look.at - LATE_MS;
  }
}
