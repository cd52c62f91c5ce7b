import { until } from '#testing';
import { expect, it } from 'vitest';
import { GatewayUnderTest } from './spec/gateway-under-test.ts';

it('a shutdown answers what is in flight, and does not wait for connections kept alive', async () => {
  await using gateway = await GatewayUnderTest.start();
  const { held } = gateway.services.booking;
  const answer = gateway.send('POST', '/api/bookings/held');
  const response = await until(() => held[0]);
  const stopped = gateway.stop();
  response.end('answered');
  expect(await answer).toMatchObject({ status: 200, body: 'answered' });
  const began = performance.now();
  await stopped;
  expect(performance.now() - began).toBeLessThan(2000);
});
