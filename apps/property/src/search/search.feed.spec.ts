import { type Listing, SearchQuery, type SearchResults } from '#contracts';
import { newId } from '#platform';
import { aListing, ownDatabase, until } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDocument } from '../listings/listing.document.ts';
import { type ListingDocument, ListingSchema } from '../listings/listing.schema.ts';
import { SearchFeed } from './search.feed.ts';
import { SearchService } from './search.service.ts';
import { SearchView } from './search.view.ts';

/** A replica of the app, as far as search goes. */
type Replica = { feed: SearchFeed; service: SearchService };

let database: Awaited<ReturnType<typeof ownDatabase>>;
let replicas: Replica[];

beforeAll(async () => {
  database = await ownDatabase({ Listing: ListingSchema });
  replicas = [replica(), replica()];
  for (const { feed } of replicas) feed.onApplicationBootstrap();
  await Promise.all(replicas.map(({ feed }) => until(() => feed.dependency.check().then(() => true))));
});
afterAll(async () => {
  await Promise.all(replicas.map(({ feed }) => feed.beforeApplicationShutdown()));
  await database[Symbol.asyncDispose]();
});

describe('the feed of search', () => {
  it('is not ready before all listings are read', async () => {
    await expect(replica().feed.dependency.check()).rejects.toThrow('being loaded');
  });

  it('stops while all listings are being read', async () => {
    const { feed } = replica();
    feed.onApplicationBootstrap();
    await feed.beforeApplicationShutdown();
  });

  it('shows every replica what is listed, changed, booked and removed', async () => {
    const listing = aListing(newId(), { id: newId(), title: 'Feed house' });
    await collection().insertOne(documentOf(listing));
    await seenByAll({ q: 'feed' }, [listing]);
    const dearer = { ...listing, price_per_night: 777.5, version: 2 };
    await collection().updateOne({ _id: listing.id }, { $set: toDocument(dearer) });
    await seenByAll({ q: 'feed' }, [dearer]);
    const stay = { id: newId(), sequence: 1, from: '2027-05-01', to: '2027-05-03', taken: true, at: new Date() };
    await collection().updateOne({ _id: listing.id }, { $push: { stays: stay } });
    await seenByAll({ q: 'feed', check_in: '2027-05-02', check_out: '2027-05-04' }, []);
    await seenByAll({ q: 'feed', check_in: '2027-05-03', check_out: '2027-05-04' }, [dearer]);
    await collection().updateOne({ _id: listing.id }, { $set: { is_active: false } });
    await seenByAll({ q: 'feed' }, []);
  });

  it('answers page by page with what the schema promises', async () => {
    const all = Array.from({ length: 5 }, (_, i) =>
      aListing(newId(), { id: newId(), title: `Paged ${i}`, price_per_night: 10 + i }),
    );
    await collection().insertMany(all.map(documentOf));
    await seenByAll({ q: 'paged', sort: 'price' }, all);
    const first = await ask(replicas[0] as Replica, { q: 'paged', sort: 'price', per_page: '3' });
    expect(first.pagination).toMatchObject({ page: 1, per_page: 3, total: 5, total_is_lower_bound: false, has_next: true });
    const cursor = first.pagination.next_cursor as string;
    const rest = await ask(replicas[1] as Replica, { q: 'paged', sort: 'price', per_page: '3', cursor });
    expect([...first.listings, ...rest.listings]).toEqual(all);
    expect(rest.pagination).toMatchObject({ has_next: false, next_cursor: null });
    await expect(ask(replicas[0] as Replica, { sort: 'rating', cursor })).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('finds and answers also those of which only what is searched was read', async () => {
    const all = Array.from({ length: 7 }, (_, i) =>
      aListing(newId(), { id: newId(), title: `Crowded ${i}`, price_per_night: 10 + i, images: ['https://example.com/a.jpg'] }),
    );
    await collection().insertMany(all.map(documentOf));
    const view = new SearchView(database.connection);
    view.answerBytes = 2000; // of two or three of them
    await view.load();
    const { listings } = await ask({ service: new SearchService(view) }, { q: 'crowded', sort: 'price' });
    expect(listings).toEqual(all);
  });

  it('begins anew when the collection itself is changed', async () => {
    await collection().insertOne(documentOf(aListing(newId(), { id: newId(), title: 'Short lived' })));
    await until(async () => (await ask(replicas[0] as Replica, { q: 'lived' })).listings.length === 1);
    await collection().drop();
    await seenByAll({}, []);
    const listing = aListing(newId(), { id: newId(), title: 'The first again' });
    await collection().insertOne(documentOf(listing));
    await seenByAll({}, [listing]);
  });
});

const collection = () => database.connection.getClient().db().collection<ListingDocument>('listings');

function replica(): Replica {
  const view = new SearchView(database.connection);
  return { feed: new SearchFeed(database.connection, view), service: new SearchService(view) };
}

const documentOf = (listing: Listing): ListingDocument => ({
  ...toDocument(listing),
  deleted_at: null,
  stays: [],
  closed: { sequence: 0, ranges: [] },
});

async function ask({ service }: Pick<Replica, 'service'>, query: Record<string, string>): Promise<SearchResults> {
  return JSON.parse((await service.search(SearchQuery.parse(query))).toString()) as SearchResults;
}

async function seenByAll(query: Record<string, string>, expected: Listing[]): Promise<void> {
  for (const one of replicas)
    await until(async () => {
      const { listings } = await ask(one, query);
      for (const listing of listings) delete listing.stay;
      expect(listings).toEqual(expected);
      return true;
    });
}
