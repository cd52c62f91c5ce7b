import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Availability, type Principal, SetAvailability } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { AvailabilityService } from './availability.service.ts';

const listing = { schema: z.uuid() };

@ApiTags('availability')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/availability/:listing_id')
export class AvailabilityController {
  constructor(private readonly availability: AvailabilityService) {}

  @Get()
  @Answers(200, Availability)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'unavailable')
  get(@Me() me: Principal, @Param('listing_id', listing) listingId: string): Promise<Availability> {
    return this.availability.get(listingId, me.id);
  }

  /** Replaces all of the host's blocks. */
  @Put()
  @Answers(200, Availability)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'dates_taken', 'unavailable')
  put(
    @Me() me: Principal,
    @Param('listing_id', listing) listingId: string,
    @Body({ schema: SetAvailability }) body: SetAvailability,
  ): Promise<Availability> {
    return this.availability.set(listingId, me.id, body);
  }
}
