import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SearchQuery, SearchResults } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import { SearchStore } from './search.store.ts';

@ApiTags('properties')
@Controller('api/properties/search')
export class SearchController {
  constructor(private readonly store: SearchStore) {}

  @Get()
  @Public()
  @Answers(200, SearchResults)
  @Refuses('validation_failed')
  search(@Query({ schema: SearchQuery }) query: SearchQuery): Promise<SearchResults> {
    return this.store.search(query);
  }
}
