import { type DeadLetter, type DeadLetterDetail, type DeadLetterEntry } from '#contracts';
import { replayIn } from '#messaging';
import { z } from 'zod';
import { examine, schemaOf } from '../domain/examine.ts';
import { toEntry } from '../domain/log-entry.ts';
import { expiryOf } from '../domain/retention.ts';
import type { DeadLetterRecord } from './dead-letter.schema.ts';

/** The record of a letter that has just come. */
export function toRecord(letter: DeadLetter): DeadLetterRecord {
  const { event_id, timestamp, consumer, source, error, attempts, payload, headers } = letter;
  const buried_at = new Date(timestamp);
  const nothing = { edits: [], replayed_at: null, replayed_by: null, applied_at: null, dead_again_as: null };
  return {
    _id: event_id,
    status: 'open',
    consumer,
    source,
    error,
    attempts,
    payload,
    headers,
    booking_id: toEntry('booking-dlq', letter).booking_id,
    ...nothing,
    replay_of: replayIn(headers)?.letter ?? null,
    version: 1,
    buried_at,
    expires_at: expiryOf('booking-dlq', buried_at),
  };
}

/** A letter as a list shows it. */
export function toListed(record: DeadLetterRecord): DeadLetterEntry {
  const { _id, status, consumer, source, error, attempts, booking_id, replayed_by, replay_of, dead_again_as, version } = record;
  return {
    id: _id,
    status,
    consumer,
    topic: source.topic,
    error,
    attempts,
    booking_id,
    buried_at: record.buried_at.toISOString(),
    replayed_at: record.replayed_at?.toISOString() ?? null,
    replayed_by,
    applied_at: record.applied_at?.toISOString() ?? null,
    replay_of,
    dead_again_as,
    version,
  };
}

/** A letter with all there is to know to mend it. */
export function toDetail(record: DeadLetterRecord): DeadLetterDetail {
  const { source, headers, payload, edits } = record;
  const schema = schemaOf(source.topic);
  return {
    ...toListed(record),
    source,
    headers,
    payload,
    edits,
    schema: schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : null,
    issues: examine(source.topic, payload).issues,
  };
}
