import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { PeopleStore } from './people.store.ts';

/** Follows accounts that end. */
@Controller()
export class PeopleConsumer {
  constructor(private readonly store: PeopleStore) {}

  @Consume('account-events')
  async left(events: EventOf<'account-events'>[]): Promise<void> {
    for (const event of events) await this.store.erase(event);
  }
}
