import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ViewsModule } from '#views';
import { Catalog } from './catalog.ts';
import { CatalogFeed } from './catalog.feed.ts';
import { ClosedConsumer } from './closed.consumer.ts';
import { ClosedSchema } from './closed.schema.ts';
import { Occupied } from './occupied.ts';

/** Homes and their taken nights, as the whole app and its health see them. */
@Global()
@Module({
  imports: [ViewsModule, MongooseModule.forFeature([{ name: 'Closed', schema: ClosedSchema }])],
  controllers: [ClosedConsumer],
  providers: [Catalog, CatalogFeed, Occupied],
  exports: [Catalog, CatalogFeed, Occupied],
})
export class HomesModule {}
