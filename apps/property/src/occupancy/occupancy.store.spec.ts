import { type AvailabilityChanged, type BookingCreated, SearchQuery } from '#contracts';
import { newId } from '#platform';
import { aListing, ownDatabase } from '#testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDocument } from '../listings/listing.document.ts';
import { type ListingDocument, ListingSchema } from '../listings/listing.schema.ts';
import { entryOf } from '../search/engine/entry.ts';
import { SearchIndex } from '../search/engine/search-index.ts';
import { OccupancyStore } from './occupancy.store.ts';

type Event = Parameters<OccupancyStore['record']>[0][number];

let database: Awaited<ReturnType<typeof ownDatabase>>;
let occupancy: OccupancyStore;

beforeAll(async () => {
  database = await ownDatabase({ Listing: ListingSchema });
  occupancy = new OccupancyStore(database.connection);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('occupied nights', () => {
  it('take a listing out of a search for any of them, and no other', async () => {
    const id = await listed();
    await occupancy.record([event(id, newId(), 1, 'pending', '2027-06-10', '2027-06-13')]);
    expect(await isFree(id, '2027-06-12', '2027-06-14')).toBe(false);
    expect(await isFree(id, '2027-06-11', '2027-06-12')).toBe(false);
    expect(await isFree(id, '2027-06-08', '2027-06-10')).toBe(true);
    expect(await isFree(id, '2027-06-13', '2027-06-15')).toBe(true);
  });

  it('are the same in whatever order and however often events come', async () => {
    const stays = [
      { id: newId(), history: ['pending', 'confirmed', 'cancelled'], from: '2027-07-01', to: '2027-07-04' },
      { id: newId(), history: ['pending', 'confirmed'], from: '2027-07-04', to: '2027-07-06' }, // the night after
      { id: newId(), history: ['pending'], from: '2027-07-01', to: '2027-07-03' }, // booked anew after the cancellation
    ] as const;
    const all = (listing: string) =>
      stays.flatMap(({ id, history, from, to }) => history.map((status, i) => event(listing, id, i + 1, status, from, to)));
    const order = fc.shuffledSubarray([...all('').keys(), ...all('').keys()], { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 5 }), async (indexes, size) => {
        const id = await listed();
        const events = indexes.map((index) => all(id)[index] as Event);
        for (let i = 0; i < events.length; i += size) await occupancy.record(events.slice(i, i + size));
        expect(await isFree(id, '2027-07-01', '2027-07-03')).toBe(false);
        expect(await isFree(id, '2027-07-03', '2027-07-04')).toBe(true);
        expect(await isFree(id, '2027-07-05', '2027-07-06')).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('survive many bookings noted at the same moment', async () => {
    const id = await listed();
    const events = Array.from({ length: 20 }, (_, i) =>
      event(id, newId(), 1, 'pending', `2027-09-${String(i + 1).padStart(2, '0')}`, `2027-09-${String(i + 2).padStart(2, '0')}`),
    );
    await Promise.all(events.map((one) => occupancy.record([one])));
    expect((await document(id))?.stays).toHaveLength(20);
  });

  it('are forgotten once nothing older can come, but not while they lie ahead', async () => {
    const id = await listed();
    const [past, gone, ahead] = [newId(), newId(), newId()];
    await occupancy.record(
      [
        event(id, past, 1, 'completed', '2027-01-01', '2027-01-03'),
        event(id, gone, 1, 'cancelled', '2027-12-01', '2027-12-03'),
        event(id, ahead, 1, 'confirmed', '2027-12-05', '2027-12-07'),
      ],
      new Date('2027-01-03T00:00:00Z'),
    );
    const next = newId(); // a booking's first event only adds; its second tidies up
    for (const [sequence, status] of [
      [1, 'pending'],
      [2, 'confirmed'],
    ] as const)
      await occupancy.record([event(id, next, sequence, status, '2027-12-20', '2027-12-21')], new Date('2027-02-01T00:00:00Z'));
    expect((await document(id))?.stays.map((stay) => stay.id)).toEqual([ahead, next]);
  });

  it('closed by the host are the newest that were told', async () => {
    const id = await listed();
    await occupancy.close([closed(id, 2, [['2027-08-05', '2027-08-07']])]);
    await occupancy.close([closed(id, 1, [['2027-08-01', '2027-08-03']])]);
    expect(await isFree(id, '2027-08-01', '2027-08-03')).toBe(true);
    expect(await isFree(id, '2027-08-06', '2027-08-08')).toBe(false);
    await occupancy.close([closed(id, 3, [])]);
    expect(await isFree(id, '2027-08-06', '2027-08-08')).toBe(true);
  });
});

const collection = () => database.connection.getClient().db().collection<ListingDocument>('listings');
const document = (id: string) => collection().findOne({ _id: id });

async function listed(): Promise<string> {
  const listing = aListing(newId(), { id: newId() });
  const rest = { deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } };
  await collection().insertOne({ ...toDocument(listing), ...rest });
  return listing.id;
}

async function isFree(id: string, check_in: string, check_out: string): Promise<boolean> {
  const index = new SearchIndex();
  index.put(entryOf((await document(id)) as ListingDocument));
  return index.search(SearchQuery.parse({ check_in, check_out })).total === 1;
}

function event(listing: string, id: string, sequence: number, status: string, check_in: string, check_out: string): Event {
  return { sequence, booking: { id, listing_id: listing, check_in, check_out, status } as BookingCreated['booking'] };
}

function closed(listing: string, sequence: number, blocked: [string, string][]): AvailabilityChanged {
  return {
    event_type: 'availability_changed',
    event_id: newId(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    sequence,
    correlation_id: 'occupancy-spec',
    causation_id: null,
    listing_id: listing,
    blocked: blocked.map(([from, to]) => ({ from, to })),
    external: [],
  };
}
