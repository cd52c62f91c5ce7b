import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
import { PayoutStore } from './payout.store.ts';

const PERIOD_MS = 5000;

/** Makes payouts due when their stays begin; in any number of processes, of which the second finds it done. */
@Injectable()
export class PayoutWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PayoutWorker.name);
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: () => this.round(),
    onError: ({ message }) => this.logger.error(`payouts will be made due later: ${message}`),
  });

  constructor(private readonly store: PayoutStore) {}

  onApplicationBootstrap(): void {
    this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async round(): Promise<boolean> {
    await this.store.makeDue();
    return false;
  }
}
