import { Body, Controller, Inject, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskItinerary, Itinerary } from '#contracts';
import { KEYS, type VerificationKey } from '#identity';
import { Answers, Public, Refuses } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, wantsEvents } from '../answers/answer.ts';
import { travelerOf } from '../answers/caller.ts';
import { ItineraryService } from './itinerary.service.ts';
import { toIcal } from './to-ical.ts';
import { toPage } from './to-page.ts';

@ApiTags('concierge')
@Controller('api/ai/itinerary')
export class ItineraryController {
  constructor(
    private readonly service: ItineraryService,
    @Inject(KEYS) private readonly keys: Map<string, VerificationKey>,
  ) {}

  /**
   * Days planned around a town, or around a booked stay for its traveler. `Accept: text/calendar` for a calendar, `text/html` for a page
   * to print, `text/event-stream` for the weather first and the plan when it is ready.
   */
  @Post()
  @Public()
  @Answers(200, Itinerary)
  @Refuses('validation_failed', 'unauthenticated', 'not_found')
  async plan(
    @Req() request: FastifyRequest,
    @Body({ schema: AskItinerary }) ask: AskItinerary,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Itinerary | StreamableFile | string> {
    const made = await answer<Itinerary>(request, this.service.plan(ask, travelerOf(request, this.keys)));
    const { accept = '' } = request.headers;
    if (wantsEvents(request)) return made;
    if (accept.includes('text/calendar')) {
      reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="roost.ics"');
      return toIcal(made as Itinerary);
    }
    if (!accept.includes('text/html')) return made;
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return toPage(made as Itinerary);
  }
}
