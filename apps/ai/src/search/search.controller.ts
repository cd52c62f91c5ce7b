import { Body, Controller, Inject, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskSearch, PlainSearchResults } from '#contracts';
import { KEYS, type VerificationKey } from '#identity';
import { Answers, Public, Refuses } from '#platform';
import type { FastifyRequest } from 'fastify';
import { answer } from '../answers/answer.ts';
import { callerOf } from '../answers/caller.ts';
import { SearchService } from './search.service.ts';

@ApiTags('concierge')
@Controller('api/ai/search')
export class SearchController {
  constructor(
    private readonly service: SearchService,
    @Inject(KEYS) private readonly keys: Map<string, VerificationKey>,
  ) {}

  /** A search in plain words, English or Spanish; as server-sent events (`filters`, `listings`, `done`) when asked for. */
  @Post()
  @Public()
  @Answers(200, PlainSearchResults)
  @Refuses('validation_failed', 'malformed_body', 'unavailable')
  search(
    @Req() request: FastifyRequest,
    @Body({ schema: AskSearch }) ask: AskSearch,
  ): Promise<PlainSearchResults | StreamableFile> {
    return answer<PlainSearchResults>(request, this.service.search(ask, callerOf(request, this.keys)));
  }
}
