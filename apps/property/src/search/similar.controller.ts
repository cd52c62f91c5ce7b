import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SimilarListings, SimilarQuery } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { SimilarService } from './similar.service.ts';

@ApiTags('internal')
@Controller('internal/listings/:id/similar')
export class SimilarController {
  constructor(private readonly service: SimilarService) {}

  /** For booking: what its guest may have instead of a home that is taken. */
  @Get()
  @Roles('service')
  @NeedsToken()
  @Answers(200, SimilarListings)
  @Refuses('validation_failed', 'not_found')
  async find(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: SimilarQuery }) query: SimilarQuery,
  ): Promise<SimilarListings> {
    return { listings: await this.service.find(id, query) };
  }
}
