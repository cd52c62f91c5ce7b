import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { Answers, Problem, Public, Refuses } from '#platform';
import { z } from 'zod';
import { ExportStore } from './export.store.ts';
import { writeCalendar } from './write-calendar.ts';

const File = z.string().regex(/^[\w-]{32}\.ics$/);

/** Calendars for whoever was given their address. */
@ApiTags('calendars')
@Controller('api/calendars')
export class ExportController {
  constructor(private readonly exports: ExportStore) {}

  @Get(':file')
  @Public()
  @Answers(200)
  @Refuses('validation_failed', 'not_found')
  async read(
    @Param('file', { schema: File }) file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const taken = await this.exports.read(file.slice(0, -'.ics'.length));
    if (!taken) throw new Problem('not_found', 'There is no such calendar, or its address was changed.');
    const text = writeCalendar(taken);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.headers({ etag, 'cache-control': 'private, max-age=300', 'x-robots-tag': 'noindex' });
    if (known === etag) return void reply.status(304).send();
    reply.header('content-disposition', 'attachment; filename="calendar.ics"').type('text/calendar; charset=utf-8').send(text);
  }
}
