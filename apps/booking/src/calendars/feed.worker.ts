import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
import { FeedService } from './feed.service.ts';

const PERIOD_MS = 1000;
const ABREAST = 4;

/** Follows foreign calendars when their time has come. */
@Injectable()
export class FeedWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(FeedWorker.name);
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: () => this.feeds.followDue(ABREAST),
    onError: ({ message }) => this.logger.error(`calendars will be fetched again: ${message}`),
  });

  constructor(private readonly feeds: FeedService) {}

  onApplicationBootstrap(): void {
    this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
