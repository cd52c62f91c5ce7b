import type { mongo } from 'mongoose';
import { randomUUID } from 'node:crypto';

const LEASE_MS = 3000;
const RENEW_MS = 1000;

type Lease = { _id: 'relay'; owner: string; expires_at: Date; wanted_at?: Date };

/** Leadership among the processes that share a database: one document, taken when its time is over, by the server's clock. */
export class MongoLease {
  readonly #leases: mongo.Collection<Lease>;
  readonly #owner = randomUUID();
  #renewedAt = -Infinity;
  #wanted = false;

  constructor(leases: mongo.Collection<Lease>) {
    this.#leases = leases;
  }

  /** Whether another process would lead if this one did not. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  /** Whether this process leads, trying to; asks the database at most once a second. @throws when it cannot be reached. */
  async acquire(): Promise<boolean> {
    const now = performance.now();
    if (now - this.#renewedAt < RENEW_MS) return true;
    const won = await this.#take();
    this.#renewedAt = won ? now : -Infinity; // counted from before the question, so never longer than the server's lease
    return won;
  }

  /** Ends the lease, if it is ours. Never throws. */
  async release(): Promise<void> {
    this.#renewedAt = -Infinity;
    await this.#leases.deleteOne({ _id: 'relay', owner: this.#owner }).catch(() => undefined);
  }

  async #take(): Promise<boolean> {
    const free = { $or: [{ $eq: ['$owner', this.#owner] }, { $lt: ['$expires_at', '$$NOW'] }] };
    const owner = { $cond: [free, this.#owner, '$owner'] };
    const expires_at = { $cond: [free, { $add: ['$$NOW', LEASE_MS] }, '$expires_at'] };
    const wanted_at = { $cond: [free, '$wanted_at', '$$NOW'] };
    const lease = await this.#leases.findOneAndUpdate({ _id: 'relay' }, [{ $set: { owner, expires_at, wanted_at } }], {
      upsert: true,
      returnDocument: 'after',
    });
    if (lease?.owner !== this.#owner) return false;
    const renewedAt = lease.expires_at.getTime() - LEASE_MS; // by the server's clock
    this.#wanted = renewedAt - (lease.wanted_at?.getTime() ?? 0) < LEASE_MS;
    return true;
  }
}
