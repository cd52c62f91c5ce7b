import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SearchProfile } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { ServiceClient } from '#platform';
import { env } from '../ai.env.ts';

const TIMEOUT_MS = 400;

/** What traveler tells of somebody's taste. */
@Injectable()
export class TravelerClient implements OnApplicationShutdown {
  private readonly service: ServiceClient;

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    this.service = new ServiceClient(
      'traveler',
      env.TRAVELER_URL,
      serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'ai'),
    );
  }

  /** Null when traveler does not answer at once. */
  profile(userId: string): Promise<SearchProfile | null> {
    const path = `/internal/travelers/${userId}/search-profile`;
    return this.service.call<SearchProfile>({ method: 'GET', path, timeoutMs: TIMEOUT_MS }).catch(() => null);
  }

  onApplicationShutdown(): Promise<void> {
    return this.service.close();
  }
}
