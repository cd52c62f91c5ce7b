import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { EventsQuery, EventTopic, LoggedEvent } from '#contracts';
import mongoose, { type Connection, type mongo } from 'mongoose';
import type { LogEntry } from '../domain/log-entry.ts';
import { expiryOf } from '../domain/retention.ts';
import { type Place, readCursor } from './events.cursor.ts';
import type { EventRecord } from './event.schema.ts';

const DUPLICATE_KEY = 11_000;
const bounded = { maxTimeMS: 2000 };
/** More are not counted. */
export const COUNTED = 10_000;

/** Events in MongoDB, each once. */
@Injectable()
export class EventStore {
  private readonly events: mongo.Collection<EventRecord>;

  constructor(@InjectConnection() connection: Connection) {
    this.events = connection.getClient().db().collection<EventRecord>('events');
  }

  /** Stores those that are not there yet. */
  async add(entries: LogEntry[], now = new Date()): Promise<void> {
    if (entries.length === 0) return;
    await this.events
      .insertMany(
        entries.map((entry) => toRecord(entry, now)),
        { ordered: false },
      )
      .catch(unlessKnown);
  }

  /** One more than a page holds, newest first, so that it is known whether there are more. */
  async page(query: EventsQuery): Promise<{ records: LoggedEvent[]; total: number }> {
    const filter = toFilter(query);
    const { cursor, page, per_page } = query;
    const from = cursor === undefined ? filter : { $and: [filter, before(readCursor(cursor))] };
    const options = { ...bounded, skip: (page - 1) * per_page, limit: per_page + 1 };
    const [found, total] = await Promise.all([
      this.events.find(from, options).sort({ at: -1, _id: -1 }).toArray(),
      this.events.countDocuments(filter, { ...bounded, limit: COUNTED + 1 }),
    ]);
    return { records: found.map(toLogged), total };
  }

  /** The first events about a booking, oldest first. */
  async ofBooking(bookingId: string, limit: number): Promise<LoggedEvent[]> {
    const found = await this.events
      .find({ booking_id: bookingId }, { ...bounded, limit })
      .sort({ at: 1, _id: 1 })
      .toArray();
    return found.map(toLogged);
  }
}

function toRecord({ id, timestamp, ...entry }: LogEntry, now: Date): EventRecord {
  const at = new Date(timestamp);
  return { ...entry, _id: id, at, stored_at: now, expires_at: expiryOf(entry.topic as EventTopic, at) };
}

function toLogged({ _id, at, stored_at, expires_at: _expires, ...record }: EventRecord): LoggedEvent {
  return { id: _id, timestamp: at.toISOString(), stored_at: stored_at.toISOString(), ...record };
}

/** Each value as the scalar it was validated to be. */
function toFilter({ topic, booking_id, correlation_id, event_type, from, to }: EventsQuery): mongo.Filter<EventRecord> {
  const at = { ...(from && { $gte: from }), ...(to && { $lt: to }) };
  const equal = Object.entries({ topic, booking_id, correlation_id, event_type }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(equal.map(([field, value]) => [field, { $eq: value }])),
    ...(Object.keys(at).length > 0 && { at }),
  };
}

function before({ at, id }: Place): mongo.Filter<EventRecord> {
  return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
}

function unlessKnown(error: unknown): void {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
  if (![error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY)) throw error;
}
