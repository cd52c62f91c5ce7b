import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { CalendarFeed, CalendarFeeds, CalendarSecret, CreateFeed } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { AvailabilityStore } from '../availability/availability.store.ts';
import { ExportStore } from './export.store.ts';
import { FeedService } from './feed.service.ts';

const id = { schema: z.uuid() };
const OfHost = z.strictObject({ host_id: z.uuid() });
type OfHost = z.infer<typeof OfHost>;

/** For the owner's desk: the calendar a listing gives away, and those it follows. */
@NeedsToken()
@Roles('service')
@Controller('internal/calendars/:listing_id')
export class CalendarController {
  constructor(
    private readonly availability: AvailabilityStore,
    private readonly exports: ExportStore,
    private readonly feeds: FeedService,
  ) {}

  @Get()
  @Answers(200, CalendarSecret)
  @Refuses('not_found')
  async find(
    @Param('listing_id', id) listingId: string,
    @Query({ schema: OfHost }) { host_id }: OfHost,
  ): Promise<CalendarSecret> {
    await this.assertHost(listingId, host_id);
    return { listing_id: listingId, secret: await this.exports.secretOf(listingId) };
  }

  @Post('rotate')
  @Answers(200, CalendarSecret)
  @Refuses('not_found')
  async rotate(
    @Param('listing_id', id) listingId: string,
    @Query({ schema: OfHost }) { host_id }: OfHost,
  ): Promise<CalendarSecret> {
    await this.assertHost(listingId, host_id);
    return { listing_id: listingId, secret: await this.exports.rotate(listingId) };
  }

  @Get('feeds')
  @Answers(200, CalendarFeeds)
  @Refuses('not_found')
  async list(@Param('listing_id', id) listingId: string, @Query({ schema: OfHost }) { host_id }: OfHost): Promise<CalendarFeeds> {
    await this.assertHost(listingId, host_id);
    return { feeds: await this.feeds.of(listingId) };
  }

  @Post('feeds')
  @Answers(201, CalendarFeed)
  @Refuses('not_found', 'feed_refused', 'too_many_feeds')
  async add(
    @Param('listing_id', id) listingId: string,
    @Query({ schema: OfHost }) { host_id }: OfHost,
    @Body({ schema: CreateFeed }) body: CreateFeed,
  ): Promise<CalendarFeed> {
    await this.assertHost(listingId, host_id);
    return this.feeds.add(listingId, body);
  }

  @Delete('feeds/:feed_id')
  @Answers(204)
  @Refuses('not_found')
  async remove(
    @Param('listing_id', id) listingId: string,
    @Param('feed_id', id) feedId: string,
    @Query({ schema: OfHost }) { host_id }: OfHost,
  ): Promise<void> {
    await this.assertHost(listingId, host_id);
    await this.feeds.remove(listingId, feedId);
  }

  @Post('feeds/:feed_id/sync')
  @Answers(200, CalendarFeed)
  @Refuses('not_found')
  async sync(
    @Param('listing_id', id) listingId: string,
    @Param('feed_id', id) feedId: string,
    @Query({ schema: OfHost }) { host_id }: OfHost,
  ): Promise<CalendarFeed> {
    await this.assertHost(listingId, host_id);
    return this.feeds.sync(listingId, feedId);
  }

  private async assertHost(listingId: string, hostId: string): Promise<void> {
    if (!(await this.availability.isHost(listingId, hostId)))
      throw new Problem('not_found', `There is no listing ${listingId} of yours.`);
  }
}
