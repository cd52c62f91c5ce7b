import type { Topic } from '#contracts';

/** A message waiting to be published: one payload (JSON) for one or more topics, in order with others of its key. */
export type OutboxMessage = { id: string; topics: Topic[]; key: string; payload: string; headers?: Record<string, string> };

/** The store of messages written in the same transaction as the state they tell of. One process at a time publishes them. */
export interface Outbox {
  /** How long an idle relay waits before it looks by itself, in milliseconds; wake-ups are hints and may get lost. */
  readonly pollMs: number;
  /** Whether this process is the one that publishes; tries to become it. @throws when the store cannot be reached. */
  lead(): Promise<boolean>;
  /** The oldest unpublished messages, in the order in which they must be published. */
  pending(limit: number): Promise<OutboxMessage[]>;
  /** Remembers that they are on Kafka. */
  markPublished(messages: OutboxMessage[]): Promise<void>;
  /** Tells the leading process, wherever it is, that there is something to publish. Never throws. */
  signal(): void;
  /** Has `listener` called when another process signals. */
  onSignal(listener: () => void): void;
  /** Gives up leadership. Does not close what it was given (pool, connection). Never throws. */
  close(): Promise<void>;
}
