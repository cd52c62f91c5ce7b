import { databaseUrl } from '../engines/databases.ts';
import type { EngineName } from '../engines/engine.ts';
import type { AppSpec } from './apps.ts';
import { type AdminAccount, jwksFile, keyFile } from './keys.ts';

/** Where an app finds all it talks to. */
export interface Surroundings {
  engines: Partial<Record<EngineName, { url: string }>>;
  /** The address of every app, by name. */
  urls: Record<string, string>;
  keysDir: string;
  quoteSecret: string;
  admin: AdminAccount;
}

const engineVariables: Record<EngineName, (app: AppSpec, url: string) => [variable: string, value: string]> = {
  postgres: (app, url) => ['DATABASE_URL', databaseUrl(url, app.name)],
  mongo: (app, url) => ['MONGODB_URI', databaseUrl(url, app.name)],
  redis: (_, url) => ['REDIS_URL', url],
  kafka: (_, url) => ['KAFKA_BROKERS', url],
};

/** The settings of an app, as CONTRIBUTING.md lists them. */
export function appEnv(app: AppSpec, { engines, urls, keysDir, quoteSecret, admin }: Surroundings): Record<string, string> {
  const { hostname, port } = new URL(urls[app.name] ?? '');
  return {
    NODE_ENV: 'production',
    HOST: hostname,
    PORT: port,
    JWKS_FILE: jwksFile(keysDir),
    ...(app.signsWith && { JWT_PRIVATE_KEY_FILE: keyFile(keysDir, app.signsWith) }),
    ...(app.callsServices && { SERVICE_KEY_FILE: keyFile(keysDir, 'service') }),
    ...(app.keepsAdmin && { ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password }),
    ...(app.signsQuotes && { QUOTE_SECRET: quoteSecret }),
    ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, url])),
    ...Object.fromEntries(app.engines.map((name) => engineVariables[name](app, engineUrl(app, name, engines)))),
    ...(app.engines.includes('kafka') && { KAFKA_REPLICATION: process.env.KAFKA_REPLICATION ?? '1' }),
  };
}

function engineUrl(app: AppSpec, name: EngineName, engines: Surroundings['engines']): string {
  const engine = engines[name];
  if (!engine) throw new Error(`${app.name} needs ${name}, which was not started`);
  return engine.url;
}
