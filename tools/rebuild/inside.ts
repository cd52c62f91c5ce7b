import type { mongo } from 'mongoose';
import { toEntry } from '../../apps/event-log/src/domain/log-entry.ts';
import { expiryOf } from '../../apps/event-log/src/domain/retention.ts';
import type { EventRecord } from '../../apps/event-log/src/events/event.schema.ts';
import type { ListingDocument, StayRecord } from '../../apps/property/src/listings/listing.schema.ts';
import { listingsOf } from './property.ts';
import type { Told } from './told.ts';
import { type Document, type Inside, inPages, type Stores } from './view.ts';

type TakenNights = Omit<StayRecord, 'at'> & { listing_id: string };

/** What bookings take of each listing, kept in the listing's document. */
export const stays: Inside = {
  read: (stores) => {
    const each = { _id: '$stays.id', listing_id: '$_id', ...fieldsOf('id', 'sequence', 'from', 'to', 'check_out', 'taken') };
    return inPages(listingsOf(stores).aggregate<Document>([{ $unwind: '$stays' }, { $project: each }]));
  },
  put: async (stores, documents) => {
    const put = (documents as (Document & TakenNights)[]).map(({ _id, listing_id, ...stay }) => {
      const others = { $filter: { input: '$stays', cond: { $ne: ['$$this.id', _id] } } };
      const now = { ...stay, at: new Date() };
      const isOlder = { stays: { $not: { $elemMatch: { id: _id, sequence: { $gt: stay.sequence } } } } };
      return {
        updateOne: { filter: { _id: listing_id, ...isOlder }, update: [{ $set: { stays: { $concatArrays: [others, [now]] } } }] },
      };
    });
    await listingsOf(stores).bulkWrite(put as mongo.AnyBulkWriteOperation<ListingDocument>[]);
  },
  remove: async (stores, ids) => {
    const stays = { id: { $in: ids } };
    await listingsOf(stores).updateMany({ 'stays.id': { $in: ids } }, {
      $pull: { stays },
    } as mongo.UpdateFilter<ListingDocument>);
  },
};

/** The nights that hosts and foreign calendars have closed, in the listing's document as well. */
export const closed: Inside = {
  read: (stores) => {
    const each = { sequence: '$closed.sequence', ranges: '$closed.ranges' };
    return inPages(listingsOf(stores).aggregate<Document>([{ $match: { 'closed.sequence': { $gt: 0 } } }, { $project: each }]));
  },
  put: async (stores, documents) => {
    const put = (documents as unknown as ({ _id: string } & ListingDocument['closed'])[]).map(({ _id, ...nights }) => ({
      updateOne: { filter: { _id, 'closed.sequence': { $lte: nights.sequence } }, update: { $set: { closed: nights } } },
    }));
    await listingsOf(stores).bulkWrite(put);
  },
  remove: async (stores, ids) => {
    await listingsOf(stores).updateMany({ _id: { $in: ids } }, { $set: { closed: { sequence: 0, ranges: [] } } });
  },
};

/** A table of booking's with a row for each listing, its `version` the sequence of what told it. */
export function tableOfListings(table: 'listing_terms' | 'listing_coupons'): Inside {
  const rows = `jsonb_populate_recordset(NULL::${table}, $1)`;
  return {
    read: async function* ({ booking }) {
      const { rows: all } = await booking.query<{ row: { listing_id: string; version: number } }>(
        `SELECT to_jsonb(${table}) AS row FROM ${table}`,
      );
      yield all.map(({ row }) => ({ _id: row.listing_id, sequence: row.version, ...row }));
    },
    put: async ({ booking }, documents) => {
      const made = [JSON.stringify(documents)];
      const client = await booking.connect();
      try {
        await client.query('BEGIN');
        await client.query(
          `DELETE FROM ${table} old USING ${rows} made WHERE old.listing_id = made.listing_id AND old.version <= made.version`,
          made,
        );
        await client.query(`INSERT INTO ${table} SELECT * FROM ${rows} ON CONFLICT DO NOTHING`, made);
        await client.query('COMMIT');
      } finally {
        client.release(true); // with what was begun, if it was not finished
      }
    },
    remove: async ({ booking }, ids) => void (await booking.query(`DELETE FROM ${table} WHERE listing_id = ANY($1)`, [ids])),
  };
}

/** The topics whose events their tellers keep for good, so that it can be said whether the log has all of them. */
export const kept = ['booking-requests', 'booking-updates', 'payment-events'] as const;

const log = ({ dbOf }: Stores) => dbOf('event-log').collection<EventRecord>('events');

/** What the log has of those topics. */
export const logged: Inside = {
  read: async function* (stores) {
    const all = log(stores).find({ topic: { $in: [...kept] } }, { projection: { stored_at: 0, expires_at: 0 } });
    for await (const page of inPages(all)) yield page as unknown as Document[];
  },
  put: async (stores, documents) => {
    const records = (documents as unknown as EventRecord[]).map((record) => {
      const expires_at = expiryOf(record.topic as (typeof kept)[number], record.at);
      return {
        replaceOne: { filter: { _id: record._id }, replacement: { ...record, stored_at: new Date(), expires_at }, upsert: true },
      };
    });
    await log(stores).bulkWrite(records);
  },
  remove: async (stores, ids) => void (await log(stores).deleteMany({ _id: { $in: ids } })),
};

/** The record of an event in the log, but for when it came and when it goes. */
export function toRecord({ topic, event }: Told<(typeof kept)[number]>): Document {
  const { id, timestamp, sequence, ...entry } = toEntry(topic, event);
  return { ...entry, _id: id, at: new Date(timestamp), sequence: sequence ?? 0 };
}

const fieldsOf = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `$stays.${name}`]));
