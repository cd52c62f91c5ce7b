import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Listing, type QuoteRequest, SimilarListings } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { Problem, ServiceClient, Unreachable } from '#platform';
import { env } from '../booking.env.ts';

/** Somebody waits for a refusal: what is not here by then is left out of it. */
const DEADLINE_MS = 300;

/** Property, which knows what else there is to book. Booking does its work without it. */
@Injectable()
export class PropertyClient implements OnApplicationShutdown {
  private readonly client: ServiceClient;

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'booking');
    this.client = new ServiceClient('property', env.PROPERTY_URL, token);
  }

  /** Homes like this one that are free on the dates of a stay, three at most; none when property does not answer in time. */
  async similar({ listing_id, check_in, check_out, guest_count }: QuoteRequest): Promise<Listing[]> {
    const query = new URLSearchParams({ check_in, check_out, guests: String(guest_count) });
    const path = `/internal/listings/${listing_id}/similar?${query}`;
    try {
      const { listings } = await this.client.call<SimilarListings>({ method: 'GET', path, timeoutMs: DEADLINE_MS });
      return SimilarListings.parse({ listings }).listings;
    } catch (error) {
      if (error instanceof Unreachable || error instanceof Problem) return [];
      throw error;
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.client.close();
  }
}
