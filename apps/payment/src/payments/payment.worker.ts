import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
import { PaymentService } from './payment.service.ts';
import { PaymentStore } from './payment.store.ts';

const PERIOD_MS = 2000;

/** Finishes what was abandoned: intents whose process died, or whose provider did not answer in time. */
@Injectable()
export class PaymentWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PaymentWorker.name);
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: () => this.round(),
    onError: ({ message }) => this.logger.error(`could not finish abandoned payments: ${message}`),
  });

  constructor(
    private readonly store: PaymentStore,
    private readonly payments: PaymentService,
  ) {}

  onApplicationBootstrap(): void {
    this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async round(): Promise<boolean> {
    const abandoned = await this.store.abandoned();
    await Promise.all(abandoned.map((payment) => this.payments.resume(payment)));
    return false;
  }
}
