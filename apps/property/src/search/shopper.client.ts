import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Principal, SearchProfile } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { ServiceClient } from '#platform';
import { env } from '../property.env.ts';

/** Long enough for a page that searches twice, short enough that nobody sees a heart come late. */
const KEPT_MS = 1000;
const MOST_KEPT = 10_000;
const DEADLINE_MS = 300;

/** What a search may know of who searches. */
export type Shopper = { favorites: Set<string>; preferences: SearchProfile['preferences'] };

/** What traveler knows of who searches; remembered for a second. A search does without it when traveler does not answer at once. */
@Injectable()
export class ShopperClient implements OnApplicationShutdown {
  private readonly traveler: ServiceClient;
  private readonly kept = new Map<string, { at: number; known: Promise<Shopper | undefined> }>();

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'property');
    this.traveler = new ServiceClient('traveler', env.TRAVELER_URL, token);
  }

  /** Never throws; undefined for who is no traveler. */
  find(who: Principal | undefined): Promise<Shopper | undefined> | undefined {
    if (who?.role !== 'traveler') return undefined;
    const now = Date.now();
    const earlier = this.kept.get(who.id);
    if (earlier && now - earlier.at < KEPT_MS) return earlier.known;
    const known = this.ask(who.id);
    this.kept.delete(who.id); // put last: the first is the one asked for longest ago
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(who.id, { at: now, known });
    return known;
  }

  onApplicationShutdown(): Promise<void> {
    return this.traveler.close();
  }

  private async ask(id: string): Promise<Shopper | undefined> {
    try {
      const path = `/internal/travelers/${id}/search-profile`;
      const { favorites, preferences } = await this.traveler.call<SearchProfile>({ method: 'GET', path, timeoutMs: DEADLINE_MS });
      return { favorites: new Set(favorites), preferences };
    } catch {
      return undefined; // its client tells, and its breaker spares us
    }
  }
}
