import { Injectable } from '@nestjs/common';
import { type Calendar, type CalendarQuery, localTimeIn } from '#contracts';
import { dayGrid } from '../domain/day-grid.ts';
import { ListingService } from '../listings/listing.service.ts';
import { OccupancyStore } from '../occupancy/occupancy.store.ts';

/** The days of a home as guests see them before they ask for some. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly listings: ListingService,
    private readonly occupancy: OccupancyStore,
  ) {}

  /** @throws Problem not_found for a listing that is not open to the public. */
  async show(listingId: string, query: CalendarQuery): Promise<Calendar> {
    const [listing, occupied] = await Promise.all([this.listings.read(listingId), this.occupancy.find(listingId)]);
    return { currency: listing.currency, days: dayGrid(listing, occupied, query, localTimeIn(listing.time_zone, new Date())) };
  }
}
