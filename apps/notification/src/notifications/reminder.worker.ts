import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { ReminderService } from './reminder.service.ts';

const PERIOD_MS = 1000;

/** Looks every second for reminders whose time has come. */
@Injectable()
export class ReminderWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReminderWorker.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly reminders: ReminderService,
    private readonly deliveries: DeliveryWorker,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.work().finally(() => (this.running = undefined))), PERIOD_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async work(): Promise<void> {
    try {
      if (await this.reminders.remind(new Date())) this.deliveries.poke();
    } catch (error) {
      this.logger.error(`reminders will be tried again: ${(error as Error).message}`);
    }
  }
}
