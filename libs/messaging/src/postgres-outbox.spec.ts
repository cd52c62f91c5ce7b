import { until } from '#testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outboxColumnsSql, outboxIndexSql } from './outbox-sql.ts';
import { PostgresOutbox } from './postgres-outbox.ts';
import { postgres } from './spec/engines.ts';

let database: Awaited<ReturnType<typeof postgres>>;
let outbox: PostgresOutbox;

beforeAll(async () => {
  database = await postgres();
  await database.pool.query(`CREATE TABLE events (${outboxColumnsSql}); ${outboxIndexSql('events')}`);
  outbox = new PostgresOutbox({ pool: database.pool, table: 'events' });
});
afterAll(async () => {
  await outbox?.close();
  await database?.drop();
});

const insert = `INSERT INTO events (topics, key, message) VALUES ($1, $2, '{"a": 1}')`;
const keys = async () => (await outbox.pending(10)).map(({ key }) => key);

it('finds a message that was begun first and committed last', async () => {
  const slow = await database.pool.connect();
  await slow.query('BEGIN');
  await slow.query(insert, [['booking-updates'], 'slow']);
  await database.pool.query(insert, [['booking-updates'], 'quick']);
  expect(await keys()).toEqual(['quick']);
  await outbox.markPublished(await outbox.pending(10));
  await slow.query('COMMIT');
  slow.release();
  expect(await keys()).toEqual(['slow']);
  await outbox.markPublished(await outbox.pending(10));
});

it('keeps rows without topics to itself', async () => {
  await database.pool.query(insert, [null, 'private']);
  expect(await keys()).toEqual([]);
});

it('publishes the message as it was written', async () => {
  await database.pool.query(insert, [['booking-updates', 'event-log'], 'both']);
  expect(await outbox.pending(10)).toMatchObject([{ topics: ['booking-updates', 'event-log'], payload: '{"a": 1}' }]);
});

it('hears the signal of another process', async () => {
  let heard = 0;
  const other = new PostgresOutbox({ pool: database.pool, table: 'events' });
  outbox.onSignal(() => heard++);
  expect(await outbox.lead()).toBe(true);
  for (let i = 0; i < 100; i++) other.signal();
  await until(() => heard > 0);
  expect(heard).toBeLessThan(5);
});

it('loses the lead with the connection that holds it, and takes it again', async () => {
  expect(await outbox.lead()).toBe(true);
  await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'`);
  const rival = new PostgresOutbox({ pool: database.pool, table: 'events' });
  await until(() => rival.lead());
  await until(async () => (await outbox.lead()) === false);
  await rival.close();
  await until(() => outbox.lead());
});
