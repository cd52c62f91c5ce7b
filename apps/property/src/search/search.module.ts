import { Global, Module } from '@nestjs/common';
import { SearchController } from './search.controller.ts';
import { SearchFeed } from './search.feed.ts';
import { SearchService } from './search.service.ts';
import { SearchView } from './search.view.ts';

/** Search, and the feed that the app is not ready without; global, for health to ask it. */
@Global()
@Module({ controllers: [SearchController], providers: [SearchService, SearchView, SearchFeed], exports: [SearchFeed] })
export class SearchModule {}
