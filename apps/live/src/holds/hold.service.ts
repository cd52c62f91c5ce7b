import { type BookingCreated, claimedUntil, type Hold, type TakeHold } from '#contracts';
import { logEvent, Problem } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { env } from '../live.env.ts';
import { Feed, type Message } from '../streams/feed.ts';
import { metrics } from '../streams/metrics.ts';
import { BookingClient } from './booking.client.ts';
import { anonymousNews, type HoldRecord, isInThePast, isSameStay, newsOf, overlap, toWire } from './hold.ts';
import { HoldStore } from './hold.store.ts';

/** Nights kept for a guest who is checking out. They are a courtesy: what is sold once is up to booking's constraint. */
@Injectable()
export class HoldService {
  private readonly logger = new Logger(HoldService.name);

  constructor(
    private readonly store: HoldStore,
    private readonly booking: BookingClient,
    private readonly feed: Feed,
  ) {}

  /**
   * Holds nights for a user. The same nights again are the same hold, refreshed; other nights of that listing that overlap with a hold
   * of theirs replace it.
   * @throws Problem held_by_other with `retry_after_s`; dates_taken, in_the_past, not_found, too_many_holds.
   */
  async take(userId: string, request: TakeHold): Promise<Hold> {
    const now = new Date();
    if (isInThePast(request, now)) throw new Problem('in_the_past', 'These nights are over.');
    const wish = { user_id: userId, ...request, until: await this.freeUntil(request) };
    const seconds = await this.store.othersHold(wish);
    if (seconds !== null) throw heldByOther(seconds);
    for (const mine of (await this.store.of(userId)).filter((hold) => overlap(hold, request))) {
      const again = isSameStay(mine, request) && (await this.extend(mine));
      if (again) return toWire(again);
      await this.free(mine, 'released');
    }
    const taken = await this.store.take(wish, now);
    if (!taken) throw heldByOther((await this.store.othersHold(wish)) ?? 1);
    metrics.holds.inc({ outcome: 'taken' });
    logEvent('hold_taken', { hold_id: taken.id }, { listing_id: taken.listing_id });
    await this.tell(taken, 'held');
    return toWire(taken);
  }

  async list(userId: string): Promise<Hold[]> {
    return (await this.store.of(userId)).map(toWire);
  }

  /** @throws Problem not_found when the user has no such hold. */
  async release(userId: string, id: string): Promise<void> {
    const hold = await this.find(userId, id);
    if (!hold) throw new Problem('not_found', `You hold nothing under ${id}.`);
    await this.free(hold, 'released');
  }

  /** Begins a hold's time anew; null when it is lost or has been refreshed for long enough. @throws Error when Redis does not answer. */
  async refresh(userId: string, id: string): Promise<HoldRecord | null> {
    const hold = await this.find(userId, id);
    const tired = hold && Date.parse(hold.taken_at) + env.HOLD_LONGEST_S * 1000 < Date.now();
    const refreshed = hold && !tired ? await this.extend(hold) : null;
    if (refreshed) return refreshed;
    metrics.holds.inc({ outcome: 'lost' });
    logEvent('hold_lost', { hold_id: id }, hold && { listing_id: hold.listing_id });
    return null;
  }

  /** What was booked need not be held any more. */
  async onBooked({ booking }: BookingCreated): Promise<void> {
    const holds = await this.store.of(booking.guest_id);
    await Promise.all(holds.filter((hold) => overlap(hold, booking)).map((hold) => this.free(hold, 'booked', booking.id)));
  }

  private async find(userId: string, id: string): Promise<HoldRecord | undefined> {
    return (await this.store.of(userId)).find((hold) => hold.id === id);
  }

  private async freeUntil(request: TakeHold): Promise<string> {
    const asked = await this.booking.ask(request);
    if (asked && !asked.free) throw new Problem('dates_taken', 'Someone has booked at least one of these nights.');
    return asked?.until ?? claimedUntil(request.check_out, {});
  }

  private async extend(hold: HoldRecord): Promise<HoldRecord | null> {
    const extended = await this.store.extend(hold);
    if (extended) await this.tell(extended, 'held');
    return extended;
  }

  private async free(hold: HoldRecord, outcome: 'released' | 'booked', booking_id?: string): Promise<void> {
    await this.store.release(hold);
    metrics.holds.inc({ outcome });
    const about = { listing_id: hold.listing_id, ...(booking_id && { booking_id }) };
    logEvent('hold_released', { hold_id: hold.id, outcome }, about);
    await this.tell(hold, outcome);
  }

  /** Tells the holder and, without a name, who watches the listing. The hold stands without it. */
  private async tell(hold: HoldRecord, state: 'held' | 'released' | 'booked'): Promise<void> {
    const { listing_id, check_in, check_out, user_id } = hold;
    const key = `${listing_id}/${check_in}/${check_out}`;
    const messages: Message[] = [
      { topic: `user:${user_id}`, event: 'hold', key: hold.id, data: newsOf(hold, state) },
      { topic: `listing:${listing_id}`, event: 'hold', key, data: anonymousNews(hold, state), except: user_id },
    ];
    await this.feed.publish(messages).catch((error: Error) => this.logger.warn(`not told of a hold: ${error.message}`));
  }
}

function heldByOther(seconds: number): Problem {
  const detail = `Someone else is checking out with at least one of these nights, for ${seconds} s more.`;
  return new Problem('held_by_other', detail, { retry_after_s: seconds }, { 'retry-after': String(seconds) });
}
