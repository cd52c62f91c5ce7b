import { type EventOf, eventSchemas, type ReviewAuthor } from '#contracts';
import { ensureMessagingIndexes, MongoOutbox, Producer, Relay } from '#messaging';
import { newId } from '#platform';
import { aListing, ownDatabase } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stay } from '../domain/review.ts';
import { toDocument } from '../listings/listing.document.ts';
import { type ListingDocument, ListingSchema } from '../listings/listing.schema.ts';
import { ReviewSchema } from './review.schema.ts';
import { ReviewStore } from './review.store.ts';
import { StaySchema } from './stay.schema.ts';

let database: Awaited<ReturnType<typeof ownDatabase>>;
let store: ReviewStore;
let relay: Relay;

beforeAll(async () => {
  database = await ownDatabase({ Listing: ListingSchema, Review: ReviewSchema, Stay: StaySchema });
  await ensureMessagingIndexes(db());
  const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'review-store-spec' });
  // Never started: what waits in the outbox is what these tests look at.
  relay = new Relay(new MongoOutbox({ db: db(), collection: 'outbox' }), producer, { onError: () => undefined });
  store = new ReviewStore(database.connection, relay);
});
afterAll(() => database[Symbol.asyncDispose]());

const now = new Date('2026-08-05T09:00:00Z');
const later = new Date('2026-08-18T00:00:00Z');
const guests = { by: 'guest', page: 1, per_page: 20 } as const;

describe('reviews of a stay', () => {
  it('are hidden from all but their author until both are in', async () => {
    const stay = await aStay();
    expect(await write(stay, 'guest', 4)).toMatchObject({ is_visible: false, visible_at: later.toISOString() });
    expect(await store.page(stay.listing_id, guests, undefined, now)).toEqual({ reviews: [], total: 0 });
    expect(await store.page(stay.listing_id, guests, stay.host_id, now)).toEqual({ reviews: [], total: 0 });
    expect((await store.page(stay.listing_id, guests, stay.guest_id, now)).total).toBe(1);
    expect(await ratingOf(stay)).toEqual([null, 0]);
    expect(await write(stay, 'host', 5)).toMatchObject({ is_visible: true });
    expect((await store.page(stay.listing_id, guests, undefined, now)).reviews).toMatchObject([{ rating: 4, by: 'guest' }]);
    expect((await store.page(stay.listing_id, { ...guests, by: 'host' }, undefined, now)).total).toBe(1);
    expect(await ratingOf(stay)).toEqual([4, 1]);
  });

  it('are told once each, in the order of their listing, with its rating', async () => {
    const stay = await aStay();
    await write(stay, 'host', 5);
    const { id } = await write(stay, 'guest', 3);
    await store.reply(id, 'Thank you.', now);
    const events = (await told(stay)).map((event) => eventSchemas['review-events'].parse(event));
    const by = (event: (typeof events)[number]) => (event.event_type === 'review_written' ? event.by : event.review.by);
    expect(events.map((event) => [event.event_type, event.sequence, by(event)])).toEqual([
      ['review_written', 1, 'host'],
      ['review_written', 2, 'guest'],
      ['review_published', 3, 'guest'],
      ['review_published', 4, 'host'],
      ['review_replied', 5, 'guest'],
    ]);
    expect(JSON.stringify(events.slice(0, 2))).not.toContain('Well.');
    expect(events.at(-1)).toMatchObject({
      listing_rating: { rating: 3, review_count: 1 },
      review: { reply: { text: 'Thank you.' } },
    });
  });

  it('are one by each, however many are sent at once', async () => {
    const stay = await aStay();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => write(stay, i % 2 ? 'guest' : 'host', 4)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { code: string }] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array(6).fill('already_reviewed'));
    expect((await store.page(stay.listing_id, guests, undefined, now)).total).toBe(1);
    expect(await ratingOf(stay)).toEqual([4, 1]);
  });

  it('are replied to once', async () => {
    const stay = await aStay();
    await write(stay, 'host', 5);
    const { id } = await write(stay, 'guest', 3);
    const outcomes = await Promise.allSettled(['One.', 'Two.', 'Three.'].map((text) => store.reply(id, text, now)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await told(stay)).toHaveLength(5);
  });
});

describe('a review whose time has come', () => {
  it('is seen, counted and told once by however many replicas', async () => {
    const stay = await aStay();
    await write(stay, 'guest', 2);
    expect((await store.page(stay.listing_id, guests, undefined, later)).total).toBe(1);
    const replicas = Array.from({ length: 4 }, () => new ReviewStore(database.connection, relay));
    await Promise.all(replicas.map((replica) => replica.publishDue(later, 10)));
    expect(await ratingOf(stay)).toEqual([2, 1]);
    expect(await told(stay)).toMatchObject([{ event_type: 'review_written' }, { event_type: 'review_published' }]);
    expect(await store.publishDue(later, 10)).toBe(0);
  });

  it('adds to the rating of its home whoever else does at that moment', async () => {
    const first = await aStay();
    const stays = [first, ...(await Promise.all([1, 2, 3, 4].map(() => aStay(first.listing_id))))];
    await Promise.all(stays.map((stay, i) => write(stay, 'guest', i + 1, later)));
    expect(await ratingOf(first)).toEqual([3, 5]);
    expect((await told(first)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

const db = () => database.connection.getClient().db();

async function aStay(listingId?: string): Promise<Stay & { id: string }> {
  const hostId = newId();
  const listing = aListing(hostId);
  const document = { ...toDocument(listing), deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } };
  if (!listingId) await db().collection<ListingDocument>('listings').insertOne(document);
  const stay = { listing_id: listingId ?? listing.id, guest_id: newId(), host_id: hostId, check_out: '2026-08-04' };
  const id = newId();
  await db()
    .collection<{ _id: string }>('stays')
    .insertOne({ _id: id, ...stay } as { _id: string });
  return { id, ...stay, status: 'completed' };
}

function write(stay: Stay & { id: string }, by: ReviewAuthor, rating: number, at = now) {
  const { id, listing_id, guest_id, host_id } = stay;
  const author_id = by === 'guest' ? guest_id : host_id;
  const said = { rating, text: 'Well.', categories: { value: rating } };
  const draft = { _id: newId(), listing_id, booking_id: id, guest_id, host_id, by, author_id, ...said, created_at: at };
  return store.insert(draft, stay, at);
}

async function ratingOf({ listing_id }: Stay) {
  const listing = await db().collection<ListingDocument>('listings').findOne({ _id: listing_id });
  return [listing?.rating, listing?.review_count];
}

async function told({ listing_id }: Stay): Promise<EventOf<'review-events'>[]> {
  const messages = await db().collection('outbox').find({ key: listing_id }).sort({ sequence: 1 }).toArray();
  return messages.map(({ payload }) => JSON.parse(payload as string) as EventOf<'review-events'>);
}
