import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListingChanged, SearchResults } from '#contracts';
import { type Client, Stack, until } from '#testing';
import { readTopics } from '../libs/messaging/src/spec/topic-reader.ts';
import { run } from '../tools/engines/commands.ts';

const root = resolve(import.meta.dirname, '..');
const real = join(process.env.ROOST_DATA ?? resolve(root, '../shared/data'), 'listings-asheville.csv');
const head =
  'id,name,host_id,neighbourhood_group,neighbourhood,latitude,longitude,room_type,price,minimum_nights,number_of_reviews\n';

describe('npm run import', () => {
  let stack: Stack;
  let dir: string;
  let property: Client;
  let published: Awaited<ReturnType<typeof readTopics>>;

  beforeAll(async () => {
    stack = await Stack.start({ apps: ['property'] });
    property = stack.actors.client(stack.url('property'));
    dir = await mkdtemp(join(tmpdir(), 'roost-import-'));
    published = await readTopics(['listing-events']);
  });
  afterAll(async () => {
    await published.stop();
    await stack[Symbol.asyncDispose]();
    await rm(dir, { recursive: true });
  });

  /** Runs the tool; what it prints. */
  async function imported(file: string, ...options: string[]): Promise<string> {
    const keys = join(process.env.ROOST_TEST_DIR ?? '', 'keys');
    const env = {
      ...process.env,
      PROPERTY_URL: stack.url('property'),
      JWKS_FILE: join(keys, 'jwks.json'),
      SERVICE_KEY_FILE: join(keys, 'service.pem'),
    };
    return run(process.execPath, [join(root, 'tools/import/main.ts'), file, '--rejects', join(dir, 'rejects.csv'), ...options], {
      env,
    });
  }

  async function search(query: Record<string, string>): Promise<SearchResults> {
    return (await property.get<SearchResults>(`/api/properties/search?${new URLSearchParams(query)}`)).body;
  }

  it('takes a file again and again, changes what changed, tells of it once, and names what it rejects', async () => {
    const [city, id] = [`Importville ${randomUUID().slice(0, 8)}`, Math.floor(Math.random() * 1e12)];
    const row = (n: number, name: string, price: string) =>
      `${id + n},"${name}",7${id},,Old Town,41.4,2.17,Private room,${price},2,5\n`;
    const rows = [row(1, 'A ""quiet"" room, 🛏️ by the sea', '80'), row(2, 'Second', '95'), row(3, 'For nothing', '0')];
    const file = join(dir, 'listings.csv.gz');
    await writeFile(file, gzipSync(head + rows.join('')));
    expect(await imported(file, '--city', city)).toContain('3 rows');
    expect(await readFile(join(dir, 'rejects.csv'), 'utf8')).toBe(`line,id,reason\n4,${id + 3},"price is 0"\n`);
    const found = await until(async () => {
      const { listings } = await search({ city, sort: 'price' });
      return listings.length === 2 && listings;
    });
    expect(found[0]).toMatchObject({
      title: 'A "quiet" room, 🛏️ by the sea',
      price_per_night: 80,
      currency: 'EUR',
      review_count: 5,
    });

    await writeFile(file, gzipSync(head + [rows[0], row(2, 'Second', '99')].join('')));
    expect(await imported(file, '--city', city)).toContain('0 new, 1 changed, 1 as before, 0 rejected');
    await until(async () => (await search({ city, sort: '-price' })).listings[0]?.price_per_night === 99);
    const events = () =>
      published.messages
        .map(({ value }) => JSON.parse(value) as ListingChanged)
        .filter(({ listing }) => listing?.location.city === city);
    await until(() => events().length === 3);
    expect(
      events()
        .map(({ event_type, sequence }) => `${event_type} ${sequence}`)
        .sort(),
    ).toEqual(['listing_created 1', 'listing_created 1', 'listing_updated 2']);
  });

  it.skipIf(!existsSync(real))(
    'takes a real city, all rows accounted for (skipped where ROOST_DATA has no listings-asheville.csv)',
    async () => {
      const inTown = async () => (await search({ city: 'asheville' })).pagination.total;
      const before = await inTown(); // other tests have homes there too
      const said = await imported(real);
      const [, rows, created, rejected] = (
        /(\d+) rows .*: (\d+) new, 0 changed, 0 as before, (\d+) rejected/.exec(said) ?? []
      ).map(Number);
      expect(Number(rows)).toBeGreaterThan(2000);
      expect(Number(created) + Number(rejected)).toBe(rows);
      expect(Number(rejected) / Number(rows)).toBeLessThan(0.05);
      expect(await imported(real)).toContain(`0 new, 0 changed, ${created} as before`);
      await until(async () => (await inTown()) === before + Number(created));
    },
  );
});
