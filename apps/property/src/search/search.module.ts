import { Global, Module } from '@nestjs/common';
import { Reader } from '../listings/reader.ts';
import { SearchController } from './search.controller.ts';
import { SearchFeed } from './search.feed.ts';
import { SearchService } from './search.service.ts';
import { SearchView } from './search.view.ts';
import { ShopperClient } from './shopper.client.ts';
import { SimilarController } from './similar.controller.ts';
import { SimilarService } from './similar.service.ts';

/** Search, and the feed that the app is not ready without; global, for health to ask it. */
@Global()
@Module({
  controllers: [SearchController, SimilarController],
  providers: [Reader, ShopperClient, SearchService, SimilarService, SearchView, SearchFeed],
  exports: [SearchFeed],
})
export class SearchModule {}
