import { connectRedis, newId } from '#platform';
import { until } from '#testing';
import { afterAll, describe, expect, it } from 'vitest';
import { RequestLimit } from './request-limit.ts';

const opened: { close(): void }[] = [];
afterAll(() => opened.forEach((one) => one.close()));

function limitOver(url: string, perMinute: number): RequestLimit {
  const redis = connectRedis(url, 'requests are counted by this gateway alone');
  const limit = new RequestLimit(redis, perMinute);
  opened.push(limit, { close: () => redis.disconnect() });
  return limit;
}

describe('requests a minute', () => {
  it('are counted over two gateways together', async () => {
    const [one, other] = [limitOver(process.env.REDIS_URL ?? '', 10), limitOver(process.env.REDIS_URL ?? '', 10)];
    const caller = `spec:${newId()}`;
    for (let i = 0; i < 9; i++) expect(one.take(caller).allowed).toBe(true);
    other.take(caller); // the tenth; from its next word with Redis on the other knows of all of them
    await until(() => !other.take(caller).allowed);
    await until(() => !one.take(caller).allowed);
  });

  it('are counted at once by a gateway whose Redis is away', () => {
    const limit = limitOver('redis://127.0.0.1:1', 3);
    const caller = `spec:${newId()}`;
    expect(Array.from({ length: 5 }, () => limit.take(caller).allowed)).toEqual([true, true, true, false, false]);
    expect(limit.take(`spec:${newId()}`).allowed).toBe(true);
  });
});
