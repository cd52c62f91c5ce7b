import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ImportListings, ImportOutcome } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { ImportService } from './import.service.ts';

/** Listings of other houses, brought by `npm run import`. */
@ApiTags('internal')
@Controller('internal/listings/import')
export class ImportController {
  constructor(private readonly service: ImportService) {}

  @Post()
  @Roles('service')
  @NeedsToken()
  @Answers(200, ImportOutcome)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  take(@Body({ schema: ImportListings }) body: ImportListings): Promise<ImportOutcome> {
    return this.service.take(body.listings);
  }
}
