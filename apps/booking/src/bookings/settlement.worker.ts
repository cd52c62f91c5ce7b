import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { BookingStore } from './booking.store.ts';
import { IdempotencyStore } from './idempotency.store.ts';
import { SettlementService } from './settlement.service.ts';

const PERIOD_MS = 1000;
const BATCH = 50;
const HOUSEKEEPING_EVERY = 600;

/**
 * Looks every second for bookings whose time has come: abandoned by a process that died, money still to move, requests expired,
 * stays over. `poke()` has it look at once.
 */
@Injectable()
export class SettlementWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SettlementWorker.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private rounds = 0;

  constructor(
    private readonly store: BookingStore,
    private readonly settlement: SettlementService,
    private readonly keys: IdempotencyStore,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.poke(), PERIOD_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.again = false;
    await this.running;
  }

  poke(): void {
    this.again = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
  }

  private async work(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        const due = await this.store.due(BATCH);
        await Promise.all(due.map((booking) => this.settlement.settle(booking)));
        this.again ||= due.length === BATCH;
      }
      if (this.rounds++ % HOUSEKEEPING_EVERY === 0) await this.keys.forgetOld();
    } catch (error) {
      this.logger.error(`settlement will try again: ${(error as Error).message}`);
    }
  }
}
