import type { FactoryProvider, OnApplicationShutdown } from '@nestjs/common';
import { Problem, ServiceClient, Unreachable } from '#platform';
import { KEYS } from '../jwt.strategy.ts';
import { readSigningKey, type VerificationKey } from '../keys.ts';
import { serviceTokens } from '../tokens.ts';

/** The other services that keep something of a person, asked for their part of an export. */
export class PeopleClient implements OnApplicationShutdown {
  private readonly services: ServiceClient[];

  constructor(urls: Record<string, string>, token: () => string) {
    this.services = Object.entries(urls).map(([name, url]) => new ServiceClient(name, url, token));
  }

  /** What each keeps, under its name. @throws Problem unavailable when one does not answer: half an export would look like all. */
  async export(userId: string): Promise<Record<string, unknown>> {
    try {
      const parts = this.services.map(async (service) => {
        const kept = await service.call<unknown>({ method: 'GET', path: `/internal/people/${userId}` });
        return [service.name, kept] as const;
      });
      return Object.fromEntries(await Promise.all(parts));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      const detail = 'Not all that is kept of you can be read now. Please try again in a minute.';
      throw new Problem('unavailable', detail, {}, { 'retry-after': '30' });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.services.map((service) => service.close()));
  }
}

/** `PeopleClient` for an app. @param urls where the services that keep something of people are, by name */
export const peopleClient = (app: string, keyFile: string, urls: Record<string, string>): FactoryProvider => ({
  provide: PeopleClient,
  inject: [KEYS],
  useFactory: (keys: Map<string, VerificationKey>) => new PeopleClient(urls, serviceTokens(readSigningKey(keyFile, keys), app)),
});
