import type { Listing, ListingChanged } from '#contracts';
import { ensureMessagingIndexes, MongoOutbox, Producer, Relay } from '#messaging';
import { newId } from '#platform';
import { aListing, ownDatabase } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListingSchema } from './listing.schema.ts';
import { ListingStore } from './listing.store.ts';

let database: Awaited<ReturnType<typeof ownDatabase>>;
let store: ListingStore;

beforeAll(async () => {
  database = await ownDatabase({ Listing: ListingSchema });
  const db = database.connection.getClient().db();
  await ensureMessagingIndexes(db);
  const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'listing-store-spec' });
  // Never started: what waits in the outbox is what these tests look at.
  const relay = new Relay(new MongoOutbox({ db, collection: 'outbox' }), producer, { onError: () => undefined });
  store = new ListingStore(database.connection, relay);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('the store of listings', () => {
  it('gives back what it was given, to the cent', async () => {
    const listing = await inserted({ price_per_night: 19.99, currency: 'EUR' });
    expect(await store.findActive(listing.id)).toEqual(listing);
  });

  it('keeps the price in minor units', async () => {
    const { id } = await inserted({ price_per_night: 19.99 });
    expect(await raw(id)).toMatchObject({ price_per_night: 1999 });
  });

  it('lets one of twenty changes to one version pass, and tells of that one only', async () => {
    const listing = await inserted();
    const changes = Array.from({ length: 20 }, (_, i) => ({ ...listing, version: 2, title: `Title ${i}` }));
    const outcomes = await Promise.allSettled(changes.map((next) => store.replace(next, eventOf('listing_updated', next))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { code: string }] : []));
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['stale_version']));
    const winner = changes[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    expect(await store.findActive(listing.id)).toMatchObject({ title: winner?.title, version: 2 });
    expect(await told(listing.id)).toEqual(['listing_created 1', 'listing_updated 2']);
  });

  it('hides a deleted listing for good and tells of it', async () => {
    const listing = await inserted();
    const gone = { ...listing, version: 2, is_active: false };
    await store.replace(gone, eventOf('listing_deleted', gone));
    expect(await store.findActive(listing.id)).toBeNull();
    expect(await store.findKept(listing.id)).toBeNull();
    expect(await told(listing.id)).toEqual(['listing_created 1', 'listing_deleted 2']);
    const revived = { ...listing, version: 3 };
    await expect(store.replace(revived, eventOf('listing_updated', revived))).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('leaves occupied nights alone when the listing changes', async () => {
    const listing = await inserted();
    const stay = { id: newId(), sequence: 1, from: '2027-05-01', to: '2027-05-03', taken: true, at: new Date() };
    await collection().updateOne({ _id: listing.id }, { $set: { stays: [stay] } });
    const next = { ...listing, version: 2 };
    await store.replace(next, eventOf('listing_updated', next));
    expect(await raw(listing.id)).toMatchObject({ stays: [stay], closed: { sequence: 0 } });
  });

  it('leaves alone a rating that came since the listing was read', async () => {
    const listing = await inserted();
    await collection().updateOne({ _id: listing.id }, { $set: { rating: 4.5, review_count: 2 } });
    const next = { ...listing, version: 2 };
    await store.replace(next, eventOf('listing_updated', next));
    expect(await store.findActive(listing.id)).toMatchObject({ version: 2, rating: 4.5, review_count: 2 });
  });
});

const collection = () => database.connection.getClient().db().collection<{ _id: string }>('listings');
const raw = (id: string) => collection().findOne({ _id: id });

async function inserted(fields: Partial<Listing> = {}): Promise<Listing> {
  const listing = aListing(newId(), fields);
  await store.insert(listing, eventOf('listing_created', listing));
  return listing;
}

async function told(id: string): Promise<string[]> {
  const outbox = database.connection.getClient().db().collection('outbox');
  const messages = await outbox.find({ key: id }).sort({ sequence: 1 }).toArray();
  return messages
    .map(({ payload }) => JSON.parse(payload as string) as ListingChanged)
    .map((e) => `${e.event_type} ${e.sequence}`);
}

function eventOf(type: ListingChanged['event_type'], listing: Listing): ListingChanged {
  return {
    event_type: type,
    event_id: newId(),
    timestamp: listing.updated_at,
    schema_version: 1,
    sequence: listing.version,
    correlation_id: 'listing-store-spec',
    causation_id: null,
    listing_id: listing.id,
    listing,
  };
}
