import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { ReminderService } from './reminder.service.ts';

const PERIOD_MS = 1000;

/** Looks every second for reminders whose time has come. */
@Injectable()
export class ReminderWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReminderWorker.name);
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: () => this.round(),
    onError: ({ message }) => this.logger.error(`reminders will be tried again: ${message}`),
  });

  constructor(
    private readonly reminders: ReminderService,
    private readonly deliveries: DeliveryWorker,
  ) {}

  onApplicationBootstrap(): void {
    this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async round(): Promise<boolean> {
    const any = await this.reminders.remind(new Date());
    if (any) this.deliveries.poke();
    return any;
  }
}
