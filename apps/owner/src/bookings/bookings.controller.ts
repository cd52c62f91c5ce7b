import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingsQuery, ListedBookingPage, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { BookingViews } from '#views';

@ApiTags('bookings')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/bookings')
export class BookingsController {
  constructor(private readonly bookings: BookingViews) {}

  /** Stays in my listings, newest first; answered from events alone, so it works while booking is down. */
  @Get()
  @Answers(200, ListedBookingPage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  list(@Me() me: Principal, @Query({ schema: BookingsQuery }) query: BookingsQuery): Promise<ListedBookingPage> {
    return this.bookings.page({ host_id: me.id }, query);
  }
}
