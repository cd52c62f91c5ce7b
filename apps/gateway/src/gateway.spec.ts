import { until } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayUnderTest } from './spec/gateway-under-test.ts';
import { LARGE } from './spec/stub-service.ts';

const LIMIT = 40;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start({ RATE_LIMIT_PER_MINUTE: String(LIMIT), CORS_ORIGINS: 'https://roost.example' });
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** A caller of its own for each test, so that none uses up the limit of another. */
const someone = () => ({ authorization: `Bearer ${gateway.actors.newTraveler().token}` });
const problem = (answer: { body: string }) => JSON.parse(answer.body) as Record<string, unknown>;

describe('the proxy', () => {
  it('passes method, path, query and body on as they are', async () => {
    const body = '{"not": json, but: "ünchanged"';
    await gateway.send('PUT', '/api/bookings/1?a=%20b&a=c', { ...someone(), 'content-type': 'application/json' }, body);
    expect(gateway.services.booking.last()).toMatchObject({ method: 'PUT', url: '/api/bookings/1?a=%20b&a=c', body });
  });

  it('serves /api/v1 as /api', async () => {
    await gateway.send('GET', '/api/v1/properties/search?city=x', someone());
    expect(gateway.services.property.last().url).toBe('/api/properties/search?city=x');
  });

  it('drops hop-by-hop headers, those that Connection names, and what only the gateway may say', async () => {
    await gateway.send('GET', '/api/traveler/x', {
      ...someone(),
      connection: 'keep-alive, x-private',
      'x-private': '1',
      te: 'trailers',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      'x-internal-user': 'admin',
      'x-roost-role': 'admin',
      'x-deadline-ms': '1',
      'x-kept': 'yes',
    });
    const { headers } = gateway.services.traveler.last();
    expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-deadline-ms': '3000', 'x-kept': 'yes' });
    for (const name of ['x-private', 'te', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'x-internal-user', 'x-roost-role'])
      expect(headers).not.toHaveProperty(name);
  });

  it('passes a well-formed correlation id on and back, and makes one otherwise', async () => {
    const { headers } = await gateway.send('GET', '/api/owner/x', { ...someone(), 'x-correlation-id': 'abcd-1234' });
    expect(headers['x-correlation-id']).toBe('abcd-1234');
    expect(gateway.services.owner.last().headers['x-correlation-id']).toBe('abcd-1234');
    const other = await gateway.send('GET', '/api/owner/x', { ...someone(), 'x-correlation-id': 'a b' });
    expect(other.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(gateway.services.owner.last().headers['x-correlation-id']).toBe(other.headers['x-correlation-id']);
  });

  it.each([
    ['refused', 409, '{"code":"dates_taken"}'],
    ['broken', 500, '{"code":"internal"}'],
    ['unchanged', 304, ''],
  ])('passes the answer %s through untouched', async (path, status, body) => {
    expect(await gateway.send('GET', `/api/properties/${path}`, someone())).toMatchObject({ status, body });
  });

  it('passes every cookie, and nothing of what the service runs on', async () => {
    const { headers } = await gateway.send('GET', '/api/traveler/cookies', someone());
    expect(headers['set-cookie']).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'strict-transport-security': expect.any(String) });
  });

  it('streams an answer of any size whole', async () => {
    expect((await gateway.send('GET', '/api/properties/large', someone())).body).toHaveLength(LARGE);
  });

  it('breaks off an answer that its service broke off', async () => {
    await expect(gateway.send('GET', '/api/properties/cut', someone())).rejects.toThrow();
  });

  it('answers HEAD without a body', async () => {
    expect(await gateway.send('HEAD', '/api/properties/x', someone())).toMatchObject({ status: 200, body: '' });
  });
});

describe('what is not public', () => {
  it.each([
    '/internal/x',
    '/api/internal/x',
    '/api/v1/internal/x',
    '/api/v2/traveler/x',
    '/api/payments/x',
    '/api/property/health/ready',
    '/api/v1/v1/properties',
    '/api/../internal/x',
    '//internal/x',
    '/api',
    '/API/properties',
  ])('%s does not exist', async (path) => {
    const answer = await gateway.send('GET', path, someone());
    expect(answer).toMatchObject({
      status: 404,
      headers: { 'content-type': expect.stringContaining('application/problem+json') },
    });
    expect(problem(answer)).toMatchObject({ code: 'not_found', correlation_id: answer.headers['x-correlation-id'] });
  });

  it.each([
    '/api/traveler/../internal/x',
    '/api/traveler/./x',
    '/api/traveler/%2e%2e/internal',
    '/api/traveler/..%2finternal',
    '/api/traveler/..%5Cinternal',
    '/api/traveler/a//b',
    '/api/traveler/%00',
    '/api/traveler/%zz',
    `/api/properties?q=${'a'.repeat(9000)}`,
  ])('%.40s is refused as ambiguous', async (path) => {
    const answer = await gateway.send('GET', path, someone());
    expect(answer.status).toBe(400);
    expect(problem(answer)).toMatchObject({ code: 'malformed_request', correlation_id: expect.stringMatching(/.{8}/) });
  });

  it('metrics and the services’ health stay behind it', async () => {
    const before = Object.values(gateway.services).flatMap(({ seen }) => seen).length;
    expect((await gateway.send('GET', '/metrics', someone())).status).toBe(404);
    await gateway.send('GET', '/health/ready', someone());
    expect(Object.values(gateway.services).flatMap(({ seen }) => seen)).toHaveLength(before);
  });
});

describe('what is not HTTP', () => {
  const end = 'Host: x\r\nConnection: close\r\n';
  it.each([
    ['two lengths', `POST /api/bookings HTTP/1.1\r\n${end}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`],
    [
      'length and chunks',
      `POST /api/bookings HTTP/1.1\r\n${end}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['an unknown coding', `POST /api/bookings HTTP/1.1\r\n${end}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['a control character in a header', `GET /api/properties HTTP/1.1\r\n${end}X-A: a\x01b\r\n\r\n`],
    ['a method nobody knows', `FOO /api/properties HTTP/1.1\r\n${end}\r\n`],
    ['noise', '\x00\x01\x02\x03\r\n\r\n'],
  ])('is refused: %s', async (_, bytes) => {
    const answer = await gateway.sendBytes(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"malformed_request"/s);
  });

  it('is refused: headers beyond 16 KB', async () => {
    const answer = await gateway.sendBytes(`GET /api/properties HTTP/1.1\r\n${end}X-A: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 .*"code":"headers_too_large"/s);
  });
});

describe('bodies', () => {
  const type = { 'content-type': 'application/json' };

  it('of 64 KB pass', async () => {
    const answer = await gateway.send('POST', '/api/bookings', { ...someone(), ...type }, 'x'.repeat(64 * 1024));
    expect(answer.status).toBe(200);
    expect(gateway.services.booking.last().body).toHaveLength(64 * 1024);
  });

  it('beyond are refused with 413, with and without a length', async () => {
    const body = 'x'.repeat(64 * 1024 + 1);
    const chunked: Record<string, string> = { 'transfer-encoding': 'chunked' };
    for (const headers of [{}, chunked]) {
      const answer = await gateway.send('POST', '/api/bookings', { ...someone(), ...type, ...headers }, body);
      expect(problem(answer)).toMatchObject({ status: 413, code: 'payload_too_large' });
    }
  });
});

describe('the limit', () => {
  it('refuses a user’s next request with 429 until the minute is over, and nobody else’s', async () => {
    const [one, other] = [someone(), someone()];
    for (let left = LIMIT - 1; left >= 0; left--) {
      const { status, headers } = await gateway.send('GET', '/api/properties/x', one);
      expect([status, headers['ratelimit-remaining'], headers['ratelimit-limit']]).toEqual([200, String(left), String(LIMIT)]);
    }
    const answer = await gateway.send('GET', '/api/bookings/x', one);
    expect(problem(answer)).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await gateway.send('GET', '/api/properties/x', other)).status).toBe(200);
  });

  it('counts callers with a token we did not sign by their address', async () => {
    const forged = { authorization: `Bearer ${gateway.actors.newTraveler().token.slice(0, -4)}AAAA` };
    const statuses = new Set<number>();
    for (let i = 0; i <= LIMIT; i++) statuses.add((await gateway.send('GET', '/api/properties/x', i % 2 ? forged : {})).status);
    expect(statuses).toEqual(new Set([200, 429]));
  });
});

describe('beside the API', () => {
  it('publishes the keys of travelers and owners, without those of services', async () => {
    const { keys } = JSON.parse((await gateway.send('GET', '/.well-known/jwks.json')).body) as { keys: object[] };
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('merges the services’ public paths into one document', async () => {
    const document = JSON.parse((await gateway.send('GET', '/openapi.json')).body) as { paths: Record<string, unknown> };
    expect(Object.keys(document.paths)).toEqual(['/api/stub']);
  });

  it('serves Swagger UI from itself, under a policy that lets nothing else in', async () => {
    const { status, headers, body } = await gateway.send('GET', '/docs/');
    expect(status).toBe(200);
    expect(body).not.toMatch(/https?:\/\//);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect((await gateway.send('GET', '/docs/swagger-ui-bundle.js')).status).toBe(200);
  });

  it('lets known origins call with credentials, and no others', async () => {
    const allowed = async (origin: string) =>
      (await gateway.send('GET', '/api/properties/x', { ...someone(), origin })).headers['access-control-allow-origin'];
    expect(await allowed('https://roost.example')).toBe('https://roost.example');
    expect(await allowed('https://evil.example')).toBeUndefined();
  });
});

describe('a service that fails', () => {
  it('is asked a second time for a GET whose connection broke, and once for a POST', async () => {
    const { traveler } = gateway.services;
    traveler.breaks = 1;
    expect((await gateway.send('GET', '/api/traveler/get', someone())).status).toBe(200);
    traveler.breaks = 1;
    const answer = await gateway.send('POST', '/api/traveler/post', someone());
    expect(problem(answer)).toMatchObject({ status: 503, code: 'unavailable' });
    expect(answer.headers['retry-after']).toBe('2');
    expect(traveler.seen.map(({ url }) => url).filter((url) => /\/(get|post)$/.test(url))).toEqual([
      '/api/traveler/get',
      '/api/traveler/get',
      '/api/traveler/post',
    ]);
  });

  it('is given up after its deadline', async () => {
    const began = performance.now();
    expect((await gateway.send('GET', '/api/traveler/never', someone())).status).toBe(503);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  it('is left in peace after ten failures, while others are served, and tried again after a rest', async () => {
    const { owner } = gateway.services;
    const caller = someone();
    owner.breaks = 10;
    for (let i = 0; i < 10; i++) expect((await gateway.send('POST', '/api/owner/x', caller)).status).toBe(503);
    const asked = owner.seen.length;
    expect((await gateway.send('POST', '/api/owner/x', caller)).status).toBe(503);
    expect(owner.seen).toHaveLength(asked);
    expect((await gateway.send('GET', '/api/properties/x', caller)).status).toBe(200);
    const closed = async () => (await gateway.send('POST', '/api/owner/x', someone())).status === 200;
    await until(closed, 5000, 200);
  });
});
