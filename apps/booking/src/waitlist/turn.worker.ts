import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#platform';
import { env } from '../booking.env.ts';
import { TurnStore } from './turn.store.ts';

const PERIOD_MS = 1000;
const FORGET_EVERY = 3600;

/** Tells those who wait when it is their turn. `poke()` has it look at once. */
@Injectable()
export class TurnWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(TurnWorker.name);
  private rounds = 0;
  private readonly work = new Rounds({
    everyMs: PERIOD_MS,
    work: () => this.round(),
    onError: ({ message }) => this.logger.error(`waiting lists will be looked at again: ${message}`),
  });

  constructor(private readonly turns: TurnStore) {}

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
    if (this.rounds++ % FORGET_EVERY === 0) await this.turns.forgetPast();
    return this.turns.lookAtNext(env.WAITLIST_TURN_MINUTES);
  }
}
