import { until } from '#testing';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureTopics } from './ensure-topics.ts';
import { ensureMessagingIndexes } from './mongo-indexes.ts';
import { MongoOutbox } from './mongo-outbox.ts';
import { outboxDocument } from './outbox-document.ts';
import { outboxColumnsSql, outboxIndexSql } from './outbox-sql.ts';
import type { Outbox } from './outbox.ts';
import { PostgresOutbox } from './postgres-outbox.ts';
import { Producer } from './producer.ts';
import { Relay } from './relay.ts';
import { bookingUpdated } from './spec/booking-updated.ts';
import { brokers, mongodb, postgres } from './spec/engines.ts';
import { readTopics } from './spec/topic-reader.ts';

/** What the suite needs of a store: an outbox of a new relay, writing to it, and counting what is not published. */
type Store = {
  url: string;
  outbox: () => Outbox;
  write: (key: string, sequences: number[]) => Promise<void>;
  unpublished: () => Promise<number>;
  drop: () => Promise<void>;
};

const stores: [string, () => Promise<Store>][] = [
  ['PostgreSQL', postgresStore],
  ['MongoDB', mongoStore],
];

describe.each(stores)('an outbox in %s', (_name, open) => {
  let store: Store;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    await ensureTopics({ brokers: brokers(), replication: 1 });
    store = await open();
    reader = await readTopics(['booking-updates', 'booking-requests']);
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(async () => {
    await reader?.stop();
    await store?.drop();
  });

  function relay(): Relay {
    const producer = new Producer({ brokers: brokers(), clientId: 'outbox-spec' });
    const started = new Relay(store.outbox(), producer, { onError: (error) => console.error(error) });
    started.start();
    stops.push(() => started.stop().then(() => producer.disconnect()));
    return started;
  }

  function relayProcess(env: NodeJS.ProcessEnv = {}) {
    const script = new URL('./spec/crashing-relay.ts', import.meta.url);
    const child = fork(script, { env: { ...process.env, NODE_ENV: 'production', OUTBOX_URL: store.url, ...env }, execArgv: [] });
    const exit = once(child, 'exit');
    stops.push(async () => child.kill('SIGKILL') && exit);
    return { child, exit };
  }

  const allMarked = () => until(async () => (await store.unpublished()) === 0, 15_000, 1);
  const published = (key: string) =>
    reader.messages.filter((message) => message.key === key).map(({ value }) => sequenceOf(value));

  it('publishes the messages of a key in their order, however many at once', async () => {
    const keys = Array.from({ length: 5 }, () => randomUUID());
    const started = relay();
    for (let sequence = 1; sequence <= 300; sequence += 3) {
      await Promise.all(keys.map((key) => store.write(key, [sequence, sequence + 1, sequence + 2])));
      started.poke();
    }
    await until(() => keys.every((key) => published(key).length === 300));
    const inOrder = Array.from({ length: 300 }, (_, i) => i + 1);
    for (const key of keys) expect(published(key)).toEqual(inOrder);
    await allMarked();
  });

  it('publishes within milliseconds of a poke when idle', async () => {
    const started = relay();
    await store.write('warm-up', [1]);
    await allMarked();
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const key = randomUUID();
      await store.write(key, [1]);
      const before = performance.now();
      started.poke();
      await allMarked();
      times.push(performance.now() - before);
    }
    expect(times.sort((a, b) => a - b)[10]).toBeLessThan(50);
  });

  it('publishes again what a killed relay had published but not marked, and loses nothing', async () => {
    const key = randomUUID();
    await store.write(key, [1, 2, 3]);
    const { exit } = relayProcess({ ROOST_FAILPOINT: 'relay.after-publish' });
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(await store.unpublished()).toBe(3);
    relay();
    await allMarked();
    await until(() => published(key).length === 6);
    expect(published(key)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('is published by one relay at a time, and by another when that is killed', async () => {
    const { child, exit } = relayProcess();
    await store.write(randomUUID(), [1]);
    await allMarked();
    const second = store.outbox();
    stops.push(() => second.close());
    expect(await second.lead()).toBe(false);
    child.kill('SIGKILL');
    await exit;
    const before = performance.now();
    await until(() => second.lead());
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it('is led by another at once when its relay stops', async () => {
    const first = store.outbox();
    const second = store.outbox();
    expect(await first.lead()).toBe(true);
    expect(await second.lead()).toBe(false);
    await first.close();
    expect(await second.lead()).toBe(true);
    await second.close();
  });

  it('is published soon after the poke of a process that does not lead', async () => {
    relayProcess();
    await store.write(randomUUID(), [1]);
    await allMarked();
    const standby = relay();
    const times: number[] = [];
    for (let i = 0; i < 10; i++) {
      await store.write(randomUUID(), [1]);
      const before = performance.now();
      standby.poke();
      await allMarked();
      times.push(performance.now() - before);
    }
    expect(times.sort((a, b) => a - b)[5]).toBeLessThan(200);
  });

  it('skips nothing while Kafka refuses, and publishes in order afterwards', async () => {
    const key = randomUUID();
    const producer = new Producer({ brokers: brokers(), clientId: 'outbox-spec' });
    let refusals = 3;
    const errors: unknown[] = [];
    const refusing: Pick<Producer, 'send'> = {
      send: async (messages) => (refusals-- > 0 ? Promise.reject(new Error('no leader')) : producer.send(messages)),
    };
    const started = new Relay(store.outbox(), refusing, { onError: (error) => errors.push(error) });
    stops.push(() => started.stop().then(() => producer.disconnect()));
    await store.write(key, [1, 2]);
    started.start();
    await store.write(key, [3]);
    await until(() => published(key).length === 3);
    expect(published(key)).toEqual([1, 2, 3]);
    expect(errors).toHaveLength(3);
  });
});

function sequenceOf(value: string): number {
  return (JSON.parse(value) as { sequence: number }).sequence;
}

async function postgresStore(): Promise<Store> {
  const { pool, url, drop } = await postgres();
  await pool.query(`CREATE TABLE outbox (${outboxColumnsSql}); ${outboxIndexSql('outbox')}`);
  return {
    url,
    drop,
    outbox: () => new PostgresOutbox({ pool, table: 'outbox' }),
    write: async (key, sequences) => {
      const messages = sequences.map((sequence) =>
        JSON.stringify(bookingUpdated(key.length === 36 ? key : randomUUID(), sequence)),
      );
      const insert = `INSERT INTO outbox (topics, key, message)
        SELECT '{booking-updates}', $1, message::json FROM unnest($2::text[]) WITH ORDINALITY AS m(message, n) ORDER BY n`;
      await pool.query(insert, [key, messages]);
    },
    unpublished: async () => {
      const { rows } = await pool.query<{ n: string }>('SELECT count(*) n FROM outbox WHERE published_at IS NULL');
      return Number(rows[0]!.n);
    },
  };
}

async function mongoStore(): Promise<Store> {
  const { db, client, url, drop } = await mongodb();
  await ensureMessagingIndexes(db);
  const outbox = db.collection('outbox');
  return {
    url,
    drop,
    outbox: () => new MongoOutbox({ db, collection: 'outbox' }),
    write: async (key, sequences) => {
      const events = sequences.map((sequence) => bookingUpdated(key.length === 36 ? key : randomUUID(), sequence));
      const documents = events.map((event) => outboxDocument('booking-updates', key, event));
      await client.withSession((session) => session.withTransaction(() => outbox.insertMany(documents as never, { session })));
    },
    unpublished: () => outbox.countDocuments({ published_at: null }),
  };
}
