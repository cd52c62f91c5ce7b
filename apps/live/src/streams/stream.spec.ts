import { until } from '#testing';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Entry } from './feed.ts';
import { frameOf } from './frame.ts';
import { Stream } from './stream.ts';

const BOUND = 128 * 1024;
let server: Server;
let socket: Socket;
let reader: Socket;
let text = '';
const told: Entry[] = [];

beforeEach(async () => {
  text = '';
  told.length = 0;
  const asked = new Promise<Socket>((resolve) => (server = createServer(resolve)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  reader.setEncoding('utf8');
  socket = await asked;
});
afterEach(() => {
  reader.destroy();
  socket.destroy();
  server.close();
});

const readSince = (_topics: readonly string[], cursor: string): Promise<Entry[]> =>
  Promise.resolve(told.filter(({ id }) => Number(id.split('-')[0]) > Number(cursor.split('-')[0])));
const entry = (key: string, size = 10, except = ''): Entry => {
  const id = `${told.length + 1}-0`;
  const one = {
    id,
    topic: 'user:1',
    event: 'booking' as const,
    key,
    data: JSON.stringify({ id, fill: 'x'.repeat(size) }),
    except,
  };
  told.push(one);
  return one;
};
const offer = (stream: Stream, one: Entry) => stream.offer(one, frameOf(one));
const ids = () => [...text.matchAll(/^id: (\d+)-0$/gm)].map(([, id]) => Number(id));
const listen = () => reader.on('data', (chunk: string) => (text += chunk));

it('tells what was told since, then what comes, each once and in order', async () => {
  listen();
  for (const key of ['a', 'b', 'a']) entry(key);
  const stream = new Stream('1', ['user:1'], socket, readSince, '0-0');
  const caughtUp = stream.catchUp();
  offer(stream, entry('c')); // comes while it reads
  await caughtUp;
  offer(stream, entry('a'));
  offer(stream, entry('d', 10, '1')); // not for this user
  await until(() => ids().includes(5));
  expect(ids()).toEqual([2, 3, 4, 5]); // of a the first was superseded before it was read
});

it('keeps little for a reader who does not read, and tells the newest of each key once it does', async () => {
  const stream = new Stream('1', ['user:1'], socket, readSince, '0-0');
  await stream.catchUp();
  let most = 0;
  for (let i = 0; i < 3000; i++) {
    offer(stream, entry(`booking ${i % 20}`, 10_000)); // 30 MB
    most = Math.max(most, socket.writableLength);
    if (i % 50 === 0) await new Promise(setImmediate); // the socket takes what the kernel does
  }
  expect(most).toBeGreaterThan(10_000);
  expect(most).toBeLessThan(BOUND);
  listen();
  await until(() => ids().includes(3000));
  const got = ids();
  expect(got).toEqual(got.toSorted((a, b) => a - b));
  expect(got.slice(-20)).toEqual(Array.from({ length: 20 }, (_, i) => 2981 + i));
  expect(got.length).toBeLessThan(3000);
  offer(stream, entry('after'));
  await until(() => ids().includes(3001));
});
