import { Injectable } from '@nestjs/common';
import { type JoinWaitlist, localTimeIn, type PageQuery, type WaitlistEntry } from '#contracts';
import { Problem } from '#platform';
import { asProblem } from '../bookings/as-problem.ts';
import { assertAllowed } from '../domain/stay-rules.ts';
import { TermsStore } from '../listings/terms.store.ts';
import { TurnWorker } from './turn.worker.ts';
import { WaitlistStore } from './waitlist.store.ts';

/** What people do on waiting lists. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly store: WaitlistStore,
    private readonly terms: TermsStore,
    private readonly turns: TurnWorker,
  ) {}

  /** Waits for a stay that could be booked, were its nights free; they may be by now, and it is told at once. @throws Problem */
  async join(travelerId: string, stay: JoinWaitlist): Promise<{ entry: WaitlistEntry; isNew: boolean }> {
    const terms = await this.terms.find(stay.listing_id);
    if (!terms?.is_active) throw new Problem('not_found', 'There is no such listing to wait for.');
    try {
      assertAllowed(terms, stay, localTimeIn(terms.time_zone, new Date()));
    } catch (refusal) {
      asProblem(refusal);
    }
    const joined = await this.store.join(travelerId, stay);
    if (!joined) throw new Problem('too_many_waiting', 'You wait for 20 stays already. Leave one of them first.');
    this.turns.poke();
    return joined;
  }

  of(travelerId: string, query: PageQuery): Promise<{ entries: WaitlistEntry[]; total: number }> {
    return this.store.of(travelerId, query);
  }

  async leave(travelerId: string, id: string): Promise<boolean> {
    const left = await this.store.leave(travelerId, id);
    this.turns.poke();
    return left;
  }
}
