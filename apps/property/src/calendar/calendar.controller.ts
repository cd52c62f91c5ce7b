import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Calendar, CalendarQuery } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import { z } from 'zod';
import { CalendarService } from './calendar.service.ts';

@ApiTags('properties')
@Controller('api/properties/:id/calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @Public()
  @Answers(200, Calendar)
  @Refuses('validation_failed', 'not_found')
  show(@Param('id', { schema: z.uuid() }) id: string, @Query({ schema: CalendarQuery }) query: CalendarQuery): Promise<Calendar> {
    return this.calendar.show(id, query);
  }
}
