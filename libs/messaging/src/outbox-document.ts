import type { Topic } from '#contracts';
import { toPayload } from './payload.ts';

/** A message of a MongoDB outbox; `_id` is the event's id. */
export type OutboxDocument = {
  _id: string;
  topics: string[];
  key: string;
  payload: string;
  headers?: Record<string, string>;
  sequence: number;
  created_at: Date;
  published_at: Date | null;
};

/** The document to insert, in the transaction of the change, to have `event` published to one or more topics. */
export function outboxDocument(
  topic: Topic | Topic[],
  key: string,
  event: { event_id: string; sequence: number },
): OutboxDocument {
  return {
    _id: event.event_id,
    topics: Array.isArray(topic) ? topic : [topic],
    key,
    payload: toPayload(event),
    sequence: event.sequence,
    created_at: new Date(),
    published_at: null,
  };
}
