import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { ServiceClient } from '#platform';
import { env } from '../event-log.env.ts';

/** Clients of those that check their own invariants. */
export class CheckedServices {
  constructor(readonly clients: ServiceClient[]) {}
}

const urls = { booking: env.BOOKING_URL, payment: env.PAYMENT_URL };

export const checkedServices = {
  provide: CheckedServices,
  inject: [KEYS],
  useFactory: (keys: Map<string, VerificationKey>) => {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'event-log');
    return new CheckedServices(Object.entries(urls).map(([name, url]) => new ServiceClient(name, url, token)));
  },
};

/** Every service whose address is known. */
export const known: [name: string, url: string][] = Object.entries({
  gateway: env.GATEWAY_URL,
  traveler: env.TRAVELER_URL,
  owner: env.OWNER_URL,
  property: env.PROPERTY_URL,
  ...urls,
  notification: env.NOTIFICATION_URL,
  live: env.LIVE_URL,
  ai: env.AI_URL,
  'event-log': `http://127.0.0.1:${env.PORT}`,
}).flatMap(([name, url]) => (url ? [[name, url] as [string, string]] : []));
