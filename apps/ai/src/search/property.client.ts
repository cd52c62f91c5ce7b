import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SearchResults } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { ServiceClient } from '#platform';
import { env } from '../ai.env.ts';

const TIMEOUT_MS = 1500;

/** Property's search. */
@Injectable()
export class PropertyClient implements OnApplicationShutdown {
  private readonly service: ServiceClient;

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'ai');
    this.service = new ServiceClient('property', env.PROPERTY_URL, token);
  }

  /** @throws Unreachable when property does not answer in time. */
  search(query: URLSearchParams): Promise<SearchResults> {
    return this.service.call<SearchResults>({ method: 'GET', path: `/api/properties/search?${query}`, timeoutMs: TIMEOUT_MS });
  }

  onApplicationShutdown(): Promise<void> {
    return this.service.close();
  }
}
