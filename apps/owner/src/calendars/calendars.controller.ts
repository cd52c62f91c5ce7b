import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarFeed, CalendarFeeds, type CalendarSecret, CreateFeed, OwnerCalendar, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { BookingClient } from '../availability/booking.client.ts';
import { env } from '../owner.env.ts';

const id = { schema: z.uuid() };
/** Booking fetches for up to five seconds. */
const SYNC_MS = 8000;

/** The calendar a home gives away and those it follows; booking keeps them, and knows whose the home is. */
@ApiTags('calendars')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/calendars/:listing_id')
export class CalendarsController {
  constructor(private readonly booking: BookingClient) {}

  /** The address of the exported calendar: whoever has it may read when the home is taken. */
  @Get()
  @Answers(200, OwnerCalendar)
  @Refuses('validation_failed', 'not_found', 'unavailable')
  async find(@Me() me: Principal, @Param('listing_id', id) listingId: string): Promise<OwnerCalendar> {
    return toAddress(await this.booking.ask({ method: 'GET', path: pathOf(me, listingId, '') }));
  }

  /** A new address; the one before is not found any more. */
  @Post('rotate')
  @Answers(200, OwnerCalendar)
  @Refuses('validation_failed', 'not_found', 'unavailable')
  async rotate(@Me() me: Principal, @Param('listing_id', id) listingId: string): Promise<OwnerCalendar> {
    return toAddress(await this.booking.ask({ method: 'POST', path: pathOf(me, listingId, '/rotate') }));
  }

  @Get('feeds')
  @Answers(200, CalendarFeeds)
  @Refuses('validation_failed', 'not_found', 'unavailable')
  list(@Me() me: Principal, @Param('listing_id', id) listingId: string): Promise<CalendarFeeds> {
    return this.booking.ask({ method: 'GET', path: pathOf(me, listingId, '/feeds') });
  }

  /** Follows a calendar; it is fetched a moment later, then every quarter of an hour. The same address again gets the new name. */
  @Post('feeds')
  @Answers(201, CalendarFeed)
  @Refuses('validation_failed', 'not_found', 'feed_refused', 'too_many_feeds', 'unavailable')
  add(
    @Me() me: Principal,
    @Param('listing_id', id) listingId: string,
    @Body({ schema: CreateFeed }) body: CreateFeed,
  ): Promise<CalendarFeed> {
    return this.booking.ask({ method: 'POST', path: pathOf(me, listingId, '/feeds'), body });
  }

  /** Stops following a calendar; the nights it had are free. */
  @Delete('feeds/:feed_id')
  @Answers(204)
  @Refuses('validation_failed', 'not_found', 'unavailable')
  remove(@Me() me: Principal, @Param('listing_id', id) listingId: string, @Param('feed_id', id) feedId: string): Promise<void> {
    return this.booking.ask({ method: 'DELETE', path: pathOf(me, listingId, `/feeds/${feedId}`) });
  }

  /** Fetches a calendar now. Whether that went well is told by `last_error`. */
  @Post('feeds/:feed_id/sync')
  @Answers(200, CalendarFeed)
  @Refuses('validation_failed', 'not_found', 'unavailable')
  sync(
    @Me() me: Principal,
    @Param('listing_id', id) listingId: string,
    @Param('feed_id', id) feedId: string,
  ): Promise<CalendarFeed> {
    return this.booking.ask({ method: 'POST', path: pathOf(me, listingId, `/feeds/${feedId}/sync`), timeoutMs: SYNC_MS });
  }
}

const pathOf = (me: Principal, listingId: string, rest: string) => `/internal/calendars/${listingId}${rest}?host_id=${me.id}`;

function toAddress({ listing_id, secret }: CalendarSecret): OwnerCalendar {
  const base = env.PUBLIC_URL ?? env.GATEWAY_URL ?? 'http://localhost:8080';
  return { listing_id, export_url: new URL(`/api/calendars/${secret}.ics`, base).href };
}
