import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { ListingService } from '../listings/listing.service.ts';
import { PeopleStore } from './people.store.ts';

/**
 * A host who leaves takes the homes along. Reviews stay: they tell of a home or a guest, and of their author only an id that
 * nobody has any more.
 */
@Controller()
export class PeopleConsumer {
  constructor(
    private readonly store: PeopleStore,
    private readonly listings: ListingService,
  ) {}

  /** Once in effect: what was taken down is not found again. */
  @Consume('account-events')
  async left(events: EventOf<'account-events'>[]): Promise<void> {
    for (const { user_id } of events.filter(({ user_type }) => user_type === 'owner'))
      for (const { id, version } of await this.store.listingsOf(user_id))
        await this.listings.delete({ id: user_id, role: 'owner' }, id, { ifMatch: undefined, inBody: version });
  }
}
