import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PaymentService } from './payment.service.ts';
import { PaymentStore } from './payment.store.ts';

const PERIOD_MS = 2000;

/** Finishes what was abandoned: intents whose process died, or whose provider did not answer in time. */
@Injectable()
export class PaymentWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PaymentWorker.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: PaymentStore,
    private readonly payments: PaymentService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running = this.running.then(() => this.sweep())), PERIOD_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    try {
      const abandoned = await this.store.abandoned();
      await Promise.all(abandoned.map((payment) => this.payments.resume(payment)));
    } catch (error) {
      this.logger.error(`could not finish abandoned payments: ${(error as Error).message}`);
    }
  }
}
