import { claimedUntil } from '#contracts';
import { HoldNodes, othersHold } from '#holds';
import { Problem } from '#platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import type { Booking } from '../domain/booking.ts';

const DEADLINE_MS = 100;
const REST_MS = 2000;

/**
 * Nights that somebody else is checking out with. Redis itself is asked, once for all nights. When it does not answer they count as
 * not held, and after three such times it is left alone for two seconds: who gets a night is up to the constraint anyway.
 */
@Injectable()
export class HoldsClient implements OnApplicationShutdown {
  private readonly nodes: HoldNodes | null;
  private readonly breaker = circuitBreaker(handleAll, { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(3) });

  /** Without addresses nothing is ever held. */
  constructor(urls: string[] | undefined) {
    this.nodes = urls ? new HoldNodes(urls, 'stays are booked without regard to holds', DEADLINE_MS) : null;
    if (this.nodes) this.breaker.onBreak(() => new Logger(HoldsClient.name).warn('Redis does not say what is held.'));
  }

  /** @throws Problem held_by_other, with the seconds left. */
  async assertNotHeld({ listing_id, check_in, check_out, preparation_days, guest_id }: Booking): Promise<void> {
    const { nodes } = this;
    if (!nodes) return;
    const nights = { listing_id, check_in, until: claimedUntil(check_out, { preparation_days }) };
    const seconds = await this.breaker.execute(() => othersHold(nodes, nights, guest_id)).catch(() => null);
    if (seconds === null) return;
    const detail = `Someone else is checking out with at least one of these nights, for ${seconds} s more. You were not charged.`;
    throw new Problem('held_by_other', detail, { retry_after_s: seconds }, { 'retry-after': String(seconds) });
  }

  onApplicationShutdown(): void {
    this.nodes?.close();
  }
}
