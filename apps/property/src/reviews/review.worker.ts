import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
import { ReviewStore } from './review.store.ts';

const PERIOD_MS = 5000;
const BATCH = 100;

/**
 * Counts reviews that became visible by time alone. Readers see them from that moment, without it; the listing's rating and the
 * event follow within seconds. Every replica looks: who comes second finds it done (`Publication`), so no lease is needed.
 */
@Injectable()
export class ReviewWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReviewWorker.name);
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: async () => (await this.store.publishDue(new Date(), BATCH)) === BATCH,
    onError: ({ message }) => this.logger.warn(`Reviews that are due wait for the next look: ${message}`),
  });

  constructor(private readonly store: ReviewStore) {}

  onApplicationBootstrap(): void {
    this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
