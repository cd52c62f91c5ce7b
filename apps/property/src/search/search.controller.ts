import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SearchQuery, SearchResults } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { Reader } from '../listings/reader.ts';
import { SearchService } from './search.service.ts';
import { ShopperClient } from './shopper.client.ts';

@ApiTags('properties')
@Controller('api/properties/search')
export class SearchController {
  constructor(
    private readonly service: SearchService,
    private readonly reader: Reader,
    private readonly shoppers: ShopperClient,
  ) {}

  /** A signed-in traveler sees which are favourites, and with `defaults=true` has preferences fill in what is not asked for. */
  @Get()
  @Public()
  @Answers(200, SearchResults)
  @Refuses('validation_failed')
  async search(
    @Query({ schema: SearchQuery }) query: SearchQuery,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    reply.header('content-type', 'application/json; charset=utf-8');
    if (authorization) reply.header('vary', 'authorization');
    const shopper = authorization ? await this.shoppers.find(this.reader.of(authorization)) : undefined;
    return this.service.search(query, shopper);
  }
}
