import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
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
  private rounds = 0;
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: () => this.round(),
    onError: ({ message }) => this.logger.error(`settlement will try again: ${message}`),
  });

  constructor(
    private readonly store: BookingStore,
    private readonly settlement: SettlementService,
    private readonly keys: IdempotencyStore,
  ) {}

  onApplicationBootstrap(): void {
    this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  poke(): void {
    this.work.poke();
  }

  private async round(): Promise<boolean> {
    const due = await this.store.due(BATCH);
    await Promise.all(due.map((booking) => this.settlement.settle(booking)));
    if (this.rounds++ % HOUSEKEEPING_EVERY === 0) await this.keys.forgetOld();
    return due.length === BATCH;
  }
}
