import { until } from '#testing';
import { get, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { GatewayUnderTest } from './spec/gateway-under-test.ts';

it('a stream passes as it comes, beyond the deadline of other answers, until the shutdown ends it', async () => {
  await using gateway = await GatewayUnderTest.start();
  const url = `${await gateway.url()}/api/v1/live/stream?ticket=1`;
  const stream = await new Promise<IncomingMessage>((resolve) => get(url, { agent: false }, resolve));
  let chunks = 0;
  stream.on('data', () => chunks++);
  await until(() => chunks > 33); // one each 100 ms, and others have 3 s
  expect(stream.headers['content-type']).toBe('text/event-stream');
  const ended = new Promise((resolve) => stream.once('end', resolve));
  const began = performance.now();
  await gateway.stop();
  await ended;
  expect(performance.now() - began).toBeLessThan(2000);
});
