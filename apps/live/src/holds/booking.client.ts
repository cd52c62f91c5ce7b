import { NightsAsked, type TakeHold } from '#contracts';
import { ServiceClient, Unreachable } from '#platform';
import { Injectable } from '@nestjs/common';

const DEADLINE_MS = 500;

/** Booking knows which nights are taken; asking it needs no view here that could be old, or lost with Redis. */
@Injectable()
export class BookingClient {
  constructor(private readonly booking: ServiceClient) {}

  /** Whether nights are free and how long a stay would keep them; null when booking does not answer. @throws Problem not_found for an unknown listing. */
  async ask({ listing_id, check_in, check_out }: TakeHold): Promise<NightsAsked | null> {
    const path = `/internal/availability/${listing_id}/nights?${new URLSearchParams({ check_in, check_out })}`;
    try {
      return NightsAsked.parse(await this.booking.call({ method: 'GET', path, timeoutMs: DEADLINE_MS }));
    } catch (error) {
      if (error instanceof Unreachable) return null;
      throw error;
    }
  }
}
