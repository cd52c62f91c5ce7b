import { describe, expect, it } from 'vitest';
import { appEnv } from './app-env.ts';
import { appSpecs, type AppSpec } from './apps.ts';

const surroundings = {
  engines: {
    postgres: { url: 'postgresql://postgres@127.0.0.1:15432/postgres' },
    mongo: { url: 'mongodb://127.0.0.1:27117/?replicaSet=roost' },
    redis: { url: 'redis://127.0.0.1:16379' },
    kafka: { url: '127.0.0.1:19092' },
  },
  urls: Object.fromEntries(appSpecs.map(({ name, port }) => [name, `http://127.0.0.1:${port}`])),
  keysDir: '/keys',
  quoteSecret: 'a secret of the first start',
  admin: { email: 'admin@roost.example', password: 'a password of the first start' },
};
const spec = (name: string) => appSpecs.find((app) => app.name === name) as AppSpec;

describe("an app's settings", () => {
  it('give booking its database, its key and the addresses of the others', () => {
    expect(appEnv(spec('booking'), surroundings)).toMatchObject({
      PORT: '8104',
      HOST: '127.0.0.1',
      DATABASE_URL: 'postgresql://postgres@127.0.0.1:15432/booking',
      KAFKA_BROKERS: '127.0.0.1:19092',
      JWT_PRIVATE_KEY_FILE: '/keys/service.pem',
      JWKS_FILE: '/keys/jwks.json',
      PAYMENT_URL: 'http://127.0.0.1:8105',
      QUOTE_SECRET: 'a secret of the first start',
    });
  });

  it('keep from an app what it has no use for', () => {
    const env = appEnv(spec('payment'), surroundings);
    expect(Object.keys(env)).not.toEqual(
      expect.arrayContaining(['MONGODB_URI', 'REDIS_URL', 'JWT_PRIVATE_KEY_FILE', 'SERVICE_KEY_FILE', 'QUOTE_SECRET']),
    );
  });

  it('are refused when an engine that the app needs was not started', () => {
    expect(() => appEnv(spec('traveler'), { ...surroundings, engines: {} })).toThrow('traveler needs mongo');
  });
});
