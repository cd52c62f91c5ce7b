import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { TurnWorker } from './turn.worker.ts';
import { WaitlistStore } from './waitlist.store.ts';

/** Follows accounts that end: who has left waits for nothing, and holds up nobody who does. */
@Controller()
export class PeopleConsumer {
  constructor(
    private readonly store: WaitlistStore,
    private readonly turns: TurnWorker,
  ) {}

  @Consume('account-events')
  async left(events: EventOf<'account-events'>[]): Promise<void> {
    for (const { user_id } of events) await this.store.leaveAll(user_id);
    this.turns.poke();
  }
}
