import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addDays } from '#contracts';
import { OpenMeteo } from './open-meteo.ts';
import { WeatherService } from './weather.service.ts';

const today = new Date().toISOString().slice(0, 10);

/** A provider on this machine that speaks Open-Meteo's protocol, or breaks it. */
async function provider(listener: RequestListener) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls++;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const dates = Array.from({ length: 16 }, (_, i) => addDays(today, i));
const daily = {
  time: dates,
  temperature_2m_min: dates.map(() => 7.5),
  temperature_2m_max: dates.map((_, i) => (i === 15 ? null : 15)),
  precipitation_probability_max: dates.map(() => 40),
};

describe('the weather', () => {
  it('is the provider’s for the days it tells of, and the climate’s after', async () => {
    await using server = await provider((_, response) => response.end(JSON.stringify({ daily })));
    const service = new WeatherService(new OpenMeteo(server.url));
    const ask = () => service.weather({ lat: 41.39, lng: 2.17, from: today, to: addDays(today, 19) });
    const { days, source } = await ask();
    expect(source).toBe('provider');
    expect(days.map(({ kind }) => kind)).toEqual([...Array(15).fill('forecast'), ...Array(5).fill('climate')]);
    expect(days[0]).toEqual({ date: today, min_c: 7.5, max_c: 15, rain_chance: 0.4, kind: 'forecast' });
    await Promise.all([ask(), ask()]);
    expect(server.calls()).toBe(1);
  });

  it('is not asked for where nobody can know it', async () => {
    await using server = await provider((_, response) => response.end(JSON.stringify({ daily })));
    const service = new WeatherService(new OpenMeteo(server.url));
    const { days, source, confidence } = await service.weather({ lat: 41.39, lng: 2.17, from: addDays(today, 100) });
    expect([source, days.length, server.calls()]).toEqual(['rules', 7, 0]);
    expect(confidence).toBeLessThan(0.9);
  });

  const broken: [string, RequestListener][] = [
    ['an error', (_, response) => response.writeHead(500).end('no')],
    ['garbage', (_, response) => response.end('<html>')],
    ['another shape', (_, response) => response.end(JSON.stringify({ daily: { ...daily, temperature_2m_max: ['hot'] } }))],
    ['without end', (_, response) => void response.write('x'.repeat(200_000))],
    ['nothing at all', () => undefined],
    ['somewhere else', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ];
  it.each(broken)('is the climate’s when the provider answers %s, and asks it thrice and no more', async (_, listener) => {
    await using server = await provider(listener);
    const service = new WeatherService(new OpenMeteo(server.url));
    for (let lat = 10; lat < 15; lat++) {
      const { days, source } = await service.weather({ lat, lng: 0 });
      expect([source, days.every(({ kind }) => kind === 'climate')]).toEqual(['rules', true]);
    }
    expect(server.calls()).toBe(3);
  });
});
