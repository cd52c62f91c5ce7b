import { Injectable } from '@nestjs/common';
import type { Availability, SetAvailability } from '#contracts';
import { Problem } from '#platform';
import { ListingViews } from '#views';
import { BookingClient } from './booking.client.ts';

/** The nights a host keeps closed. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly listings: ListingViews,
    private readonly booking: BookingClient,
  ) {}

  async get(listingId: string, hostId: string): Promise<Availability> {
    await this.assertMine(listingId, hostId);
    return this.booking.availability(listingId, hostId);
  }

  async set(listingId: string, hostId: string, body: SetAvailability): Promise<Availability> {
    await this.assertMine(listingId, hostId);
    return this.booking.setAvailability(listingId, hostId, body);
  }

  /** A listing the view does not know may be very new: booking checks the host too. */
  private async assertMine(listingId: string, hostId: string): Promise<void> {
    const host = await this.listings.hostOf(listingId);
    if (host !== undefined && host !== hostId) throw new Problem('not_found', 'There is no such listing.');
  }
}
