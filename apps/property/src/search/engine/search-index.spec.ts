import { type Facets, type Listing, SearchQuery } from '#contracts';
import { newId } from '#platform';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDocument } from '../../listings/listing.document.ts';
import type { ListingDocument } from '../../listings/listing.schema.ts';
import { type Asked, asked, listings } from '../../spec/any-search.ts';
import { facetsOf, type Kept, kilometres, matches } from '../../spec/brute-force.ts';
import { entryOf } from './entry.ts';
import { SearchIndex } from './search-index.ts';

/** The second of March in some of the zones and still the first in others, where a stay may begin that day. */
const now = new Date('2027-03-02T05:00:00Z');

let index: SearchIndex;
let kept: Kept[];

beforeAll(async () => {
  kept = fc.sample(listings, { numRuns: 150, seed: 7 });
  index = await indexOf(kept);
});

describe('a search', () => {
  it('finds what a filter over all listings finds, page by page, each once, with its total and facets', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 40 }), (query, perPage) => {
        const expected = kept.filter((listing) => matches(listing, SearchQuery.parse(query), now));
        const found = allPages(query, perPage);
        expect(found.listings.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(found.totals).toEqual(found.totals.map(() => expected.length));
        expect(found.facets).toEqual(facetsOf(expected));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['price', '-price', 'rating', 'relevance'])(
    'gives the same order by page and by cursor when sorted by %s',
    async (sort) => {
      const byCursor = allPages({ sort }, 13);
      const byPage: Listing[] = [];
      for (let page = 1; byPage.length < byCursor.listings.length; page++)
        byPage.push(...search({ sort, page: String(page), per_page: '13' }).found);
      expect(byPage.map(({ id }) => id)).toEqual(byCursor.listings.map(({ id }) => id));
    },
  );

  it('sorts by price, upwards and downwards', async () => {
    const prices = allPages({ sort: 'price' }, 50).listings.map((listing) => listing.price_per_night);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    const falling = allPages({ sort: '-price' }, 50).listings.map((listing) => listing.price_per_night);
    expect(falling).toEqual([...prices].reverse());
  });

  it('sorts by distance over the antimeridian', async () => {
    const [lat, lng] = [-18.1, 179.9];
    const found = allPages({ sort: 'distance', lat: String(lat), lng: String(lng), radius_km: '500' }, 7);
    const distances = found.listings.map((listing) => Math.round(kilometres(listing, lat, lng) * 1000)); // to the metre
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(found.listings.map(({ location }) => Math.sign(location.coordinates.coordinates[0])))).toEqual(
      new Set([1, -1]),
    );
  });

  it('puts a word in the title before one in the description', async () => {
    const { found } = search({ q: 'cafe', per_page: '100' });
    const inTitle = found.map(({ title }) => title.includes('café'));
    expect(inTitle).toContain(false);
    expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false));
  });

  it('finds the same after any changes, in whatever parts the index has put them', async () => {
    const change = fc.record({ at: fc.nat(59), next: fc.option(listings, { freq: 4 }), sameTerms: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 120 }),
        fc.array(asked, { minLength: 3, maxLength: 3 }),
        async (changes, queries) => {
          const current = new Map(kept.slice(0, 60).map((listing) => [listing.id, listing]));
          const changing = await indexOf([...current.values()], 8);
          for (const [step, { at, next, sameTerms }] of changes.entries()) {
            const id = kept[at]?.id as string;
            const before = current.get(id);
            const after = next && {
              ...(sameTerms && before ? { ...before, stays: next.stays } : { ...next, version: step + 2 }),
              id,
            };
            if (after?.is_active) changing.put(entryOf(documentOf(after)));
            else changing.remove(id);
            if (after?.is_active) current.set(id, after);
            else current.delete(id);
            if (step % 7 === 0) await turn(); // segments are made meanwhile
          }
          const check = () => {
            for (const query of queries) {
              const expected = [...current.values()].filter((listing) => matches(listing, SearchQuery.parse(query), now));
              const found = changing.search(SearchQuery.parse({ ...query, per_page: '100' }), undefined, now);
              expect(found.hits.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
              expect(found.facets).toEqual(facetsOf(expected));
            }
          };
          check();
          await changing.settled();
          check();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts to a thousand and no further, and pages on beyond', async () => {
    const home = kept.find(({ is_active }) => is_active) as Kept;
    const many = Array.from({ length: 1500 }, (_, i) => ({
      ...home,
      id: newId(),
      price_per_night: 50 + (i % 700),
      stays: [],
      closed: { sequence: 1, ranges: [] },
    }));
    const crowded = await indexOf(many);
    const query = { sort: 'price', per_page: '100' };
    expect(crowded.search(SearchQuery.parse(query))).toMatchObject({ total: 1000, isLowerBound: true });
    const prices: number[] = [];
    for (let after: { rank: number; id: string } | undefined; ;) {
      const { hits } = crowded.search(SearchQuery.parse(query), after);
      prices.push(...hits.slice(0, 100).map(({ rank }) => rank));
      after = hits[99];
      if (hits.length <= 100) break;
    }
    expect(prices).toEqual(many.map((listing) => listing.price_per_night).sort((a, b) => a - b));
    const [lng, lat] = home.location.coordinates.coordinates;
    const nearby = { lat: String(lat), lng: String(lng), radius_km: '100' };
    expect(crowded.search(SearchQuery.parse(nearby))).toMatchObject({ total: 1000, isLowerBound: true });
  });

  it('finds words that stand nearly everywhere by what they count, a thousand at least, page after page', async () => {
    const home = kept.find(({ is_active }) => is_active) as Kept;
    const many = Array.from({ length: 6000 }, (_, i) => ({
      ...home,
      id: newId(),
      title: i % 3 ? 'Home' : `River ${i}`,
      description: i % 2 ? 'By the quiet river' : 'By the river',
    }));
    const common = await indexOf(many);
    const query = SearchQuery.parse({ q: 'river quiet', per_page: '100' });
    const ids: string[] = [];
    for (let after: { rank: number; id: string } | undefined; ;) {
      const { hits, total, isLowerBound } = common.search(query, after, now);
      if (!after) expect([total, isLowerBound]).toEqual([1000, true]);
      ids.push(...hits.slice(0, 100).map(({ id }) => id));
      after = hits[99];
      if (hits.length <= 100) break;
    }
    const quiet = many.filter(({ description }) => description.includes('quiet')).toReversed();
    const [inTitle, inText] = [true, false].map((is) => quiet.filter(({ title }) => title.startsWith('River') === is));
    const newestFirst = (some: Kept[]) =>
      some
        .map(({ id }) => id)
        .sort()
        .toReversed();
    expect(ids).toEqual([...newestFirst(inTitle!), ...newestFirst(inText!)]);
  });

  it.each<[string, Asked]>([
    ['two places at once', { city: 'Suva', lat: '1', lng: '1' }],
    ['a radius around nothing', { radius_km: '5' }],
    ['a box upside down', { bbox: '0,10,5,-10' }],
    ['a box of three sides', { bbox: '0,10,5' }],
    ['prices turned round', { min_price: '10', max_price: '5' }],
    ['dates turned round', { check_in: '2027-03-05', check_out: '2027-03-01' }],
    ['an arrival without departure', { check_in: '2027-03-05' }],
    ['a page and a cursor', { page: '2', cursor: 'x' }],
    ['distance from nowhere', { sort: 'distance' }],
    ['an unknown parameter', { colour: 'red' }],
  ])('refuses %s', (_, query) => expect(SearchQuery.safeParse(query).success).toBe(false));
});

async function indexOf(some: Kept[], openSize?: number): Promise<SearchIndex> {
  const made = new SearchIndex(openSize);
  const entries = some.filter(({ is_active }) => is_active).map((listing) => entryOf(documentOf(listing)));
  const [early, late] = [entries.filter((_, i) => i % 3 > 0), entries.filter((_, i) => i % 3 === 0)];
  early.sort((a, b) => (a.id < b.id ? 1 : -1));
  await made.load(Readable.from(early));
  for (const entry of late) made.put(entry);
  return made;
}

function documentOf({ stays, closed, ...listing }: Kept): ListingDocument {
  return { ...toDocument(listing), deleted_at: null, stays, closed };
}

type Page = { found: Kept[]; total: number; facets: Facets; next: { rank: number; id: string } | undefined };

function search(query: Asked, position?: { rank: number; id: string }): Page {
  const parsed = SearchQuery.parse(query);
  const { hits, total, facets } = index.search(parsed, position, now);
  const skipped = (parsed.page - 1) * parsed.per_page;
  const page = hits.slice(skipped, skipped + parsed.per_page);
  const hasNext = hits.length > skipped + parsed.per_page;
  const byId = new Map(kept.map((listing) => [listing.id, listing]));
  return { found: page.map(({ id }) => byId.get(id) as Kept), total, facets, next: hasNext ? page.at(-1) : undefined };
}

function allPages(query: Asked, perPage: number) {
  const found: Kept[] = [];
  const totals: number[] = [];
  let next: Page['next'];
  for (;;) {
    const page = search({ ...query, per_page: String(perPage) }, next);
    found.push(...page.found);
    totals.push(page.total);
    next = page.next;
    if (!next) return { listings: found, totals, facets: page.facets };
  }
}
