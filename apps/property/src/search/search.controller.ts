import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SearchQuery, SearchResults } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { SearchService } from './search.service.ts';

@ApiTags('properties')
@Controller('api/properties/search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Get()
  @Public()
  @Answers(200, SearchResults)
  @Refuses('validation_failed')
  search(@Query({ schema: SearchQuery }) query: SearchQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    reply.header('content-type', 'application/json; charset=utf-8');
    return this.service.search(query);
  }
}
