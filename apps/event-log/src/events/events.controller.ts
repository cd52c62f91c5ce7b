import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingStory, EventPage, EventsQuery } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { tellStory } from '../domain/story.ts';
import { COUNTED, EventStore } from './event.store.ts';
import { toCursor } from './events.cursor.ts';

/** A booking has some twenty events; this many only if something is very wrong with it. */
const LONGEST_STORY = 1000;

/** Everything that was told, for administrators. */
@ApiTags('events')
@NeedsToken()
@Roles('admin')
@Controller('api/events')
export class EventsController {
  constructor(private readonly events: EventStore) {}

  /** Events of all topics, newest first. */
  @Get()
  @Answers(200, EventPage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async list(@Query({ schema: EventsQuery }) query: EventsQuery): Promise<EventPage> {
    const { page, per_page } = query;
    const { records, total } = await this.events.page(query);
    const events = records.slice(0, per_page);
    const has_next = records.length > per_page;
    const next_cursor = has_next ? toCursor(events.at(-1)!) : null;
    const counted = total > COUNTED ? { total: COUNTED, total_is_lower_bound: true } : { total };
    return { events, pagination: { page, per_page, ...counted, has_next, next_cursor } };
  }

  /** All that was told of a booking by any service, oldest first, with what was known of it after each step. */
  @Get('bookings/:booking_id')
  @Answers(200, BookingStory)
  @Refuses('unauthenticated', 'forbidden', 'not_found')
  async story(@Param('booking_id', { schema: z.uuid() }) bookingId: string): Promise<BookingStory> {
    const events = await this.events.ofBooking(bookingId, LONGEST_STORY + 1);
    if (events.length === 0) throw new Problem('not_found', 'Nothing was ever told of such a booking.');
    return { ...tellStory(bookingId, events.slice(0, LONGEST_STORY)), truncated: events.length > LONGEST_STORY };
  }
}
