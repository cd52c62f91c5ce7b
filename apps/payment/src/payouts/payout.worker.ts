import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PayoutStore } from './payout.store.ts';

const PERIOD_MS = 5000;

/** Makes payouts due when their stays begin; in any number of processes, of which the second finds it done. */
@Injectable()
export class PayoutWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PayoutWorker.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(private readonly store: PayoutStore) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.work().finally(() => (this.running = undefined))), PERIOD_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async work(): Promise<void> {
    try {
      await this.store.makeDue();
    } catch (error) {
      this.logger.error(`payouts will be made due later: ${(error as Error).message}`);
    }
  }
}
