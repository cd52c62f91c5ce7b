import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Availability, SetAvailability } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { Problem, ServiceClient, Unreachable } from '#platform';
import { env } from '../owner.env.ts';

/** Booking, which keeps the claims on every night. */
@Injectable()
export class BookingClient implements OnApplicationShutdown {
  private readonly client: ServiceClient;

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'owner');
    this.client = new ServiceClient('booking', env.BOOKING_URL, token);
  }

  /** @throws Problem `not_found` unless the listing is the host's. */
  availability(listingId: string, hostId: string): Promise<Availability> {
    return this.ask({ method: 'GET', path: `/internal/availability/${listingId}?host_id=${hostId}` });
  }

  /** @throws Problem `dates_taken`, which names the booking in the way. */
  setAvailability(listingId: string, hostId: string, { blocked }: SetAvailability): Promise<Availability> {
    return this.ask({ method: 'PUT', path: `/internal/availability/${listingId}`, body: { blocked, host_id: hostId } });
  }

  /** What booking says. @throws Problem for what it refuses; `unavailable` when it does not answer. */
  async ask<T>(call: Parameters<ServiceClient['call']>[0]): Promise<T> {
    try {
      return await this.client.call<T>(call);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      throw new Problem('unavailable', 'The calendar does not answer now. Please try again.', {}, { 'retry-after': '2' });
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.client.close();
  }
}
