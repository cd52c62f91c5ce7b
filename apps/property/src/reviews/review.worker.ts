import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
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
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(private readonly store: ReviewStore) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.work().finally(() => (this.running = undefined))), PERIOD_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async work(): Promise<void> {
    try {
      let found = BATCH;
      while (found === BATCH) found = await this.store.publishDue(new Date(), BATCH);
    } catch (error) {
      this.logger.warn(`Reviews that are due wait for the next look: ${(error as Error).message}`);
    }
  }
}
