import { Injectable } from '@nestjs/common';
import type { JoinWaitlist, PageQuery, WaitlistEntry } from '#contracts';
import { Problem } from '#platform';
import { termsFor } from '../listings/terms-for.ts';
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
    await termsFor(stay, this.terms, new Date());
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
