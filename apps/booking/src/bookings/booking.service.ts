import { Injectable } from '@nestjs/common';
import { type Booking as WireBooking, type CreateBooking, type RefundPreview, toDecimal, type UpdateBooking } from '#contracts';
import { failpoint, newId, Problem } from '#platform';
import type { Booking } from '../domain/booking.ts';
import { decide } from '../domain/decide.ts';
import { evolve } from '../domain/evolve.ts';
import { previewRefund } from '../domain/preview-refund.ts';
import { priceByTerms } from '../domain/stay-price.ts';
import type { Terms } from '../domain/stay-rules.ts';
import { env } from '../booking.env.ts';
import { termsFor } from '../listings/terms-for.ts';
import { TermsStore } from '../listings/terms.store.ts';
import { QuoteService } from '../quotes/quote.service.ts';
import { asProblem } from './as-problem.ts';
import { commandOf } from './guest-command.ts';
import { toWire } from './booking.message.ts';
import { BookingStore } from './booking.store.ts';
import { HoldsClient } from './holds.client.ts';
import { hashOf, IdempotencyStore } from './idempotency.store.ts';
import { isRefusal, PaymentClient } from './payment.client.ts';
import { SettlementService } from './settlement.service.ts';
import { SettlementWorker } from './settlement.worker.ts';

export type Created = { booking: WireBooking; replayed: boolean };

@Injectable()
export class BookingService {
  constructor(
    private readonly store: BookingStore,
    private readonly terms: TermsStore,
    private readonly quotes: QuoteService,
    private readonly keys: IdempotencyStore,
    private readonly holds: HoldsClient,
    private readonly payment: PaymentClient,
    private readonly settlement: SettlementService,
    private readonly worker: SettlementWorker,
  ) {}

  /**
   * Books a stay: claims the nights, reserves the money, and only then stands. With an idempotency key the same request gets the
   * same answer however often it is made.
   * @throws Problem whose code tells which rule, night or payment refused it; nothing is held or charged then.
   */
  async create(guestId: string, request: CreateBooking, key: string | null): Promise<Created> {
    const remembered = key === null ? null : { key, hash: hashOf(request) };
    let booking: Booking;
    try {
      booking = await this.open(guestId, request);
      await this.holds.assertNotHeld(booking);
    } catch (refusal) {
      // The listing may have changed since the first request under this key; that one's answer still counts.
      const replay = remembered && (await this.recall(guestId, remembered));
      if (replay) return replay;
      throw refusal;
    }
    const {
      version: _v,
      status: _s,
      payment_status: _p,
      refund_minor: _r,
      cancellation_reason: _c,
      updated_at: _u,
      ...opened
    } = booking;
    const event = { type: 'booking_initiated' as const, booking: opened };
    const claim = await this.store.claim(booking, event, remembered, env.MAX_BOOKINGS_PER_TRAVELER);
    if (claim === 'known') return (await this.recall(guestId, remembered!)) ?? this.create(guestId, request, key);
    if (claim !== 'claimed') throw refusalOf(claim);
    failpoint('booking.after-claim');
    return { booking: await this.pay(booking), replayed: false };
  }

  /** A booking of the guest or host who asks. @throws Problem not_found for everybody else. */
  async find(id: string, reader: { id: string; role: string }): Promise<Booking> {
    const booking = await this.store.find(id);
    const mayRead = booking && (reader.role === 'admin' || booking.guest_id === reader.id || booking.host_id === reader.id);
    if (!mayRead || booking.status === 'initiated' || booking.status === 'refused') throw unknownBooking(id);
    return booking;
  }

  /** What the guest would get back, now and later. @throws Problem not_found, not_cancellable */
  async previewRefund(id: string, guestId: string): Promise<RefundPreview> {
    const booking = await this.ofGuest(id, guestId);
    try {
      const { currency, cancellation_policy: policy } = booking;
      const { refund_minor, steps } = previewRefund(booking, new Date());
      return {
        refund_amount: toDecimal(refund_minor, currency),
        currency,
        policy,
        steps: steps.map((step) => ({ until: step.until, refund_amount: toDecimal(step.refund_minor, currency) })),
      };
    } catch (refusal) {
      return asProblem(refusal);
    }
  }

  /** The guest cancels, leaves early, or changes the special requests. A refund is under way or done when this answers. */
  async update(id: string, guestId: string, update: UpdateBooking): Promise<WireBooking> {
    const { version } = update;
    await this.ofGuest(id, guestId);
    const changed = await this.store
      .change(id, (booking) => {
        if (version !== undefined && version !== booking.version) {
          throw new Problem('stale_version', `The booking is at version ${booking.version} now.`);
        }
        return decide(booking, commandOf(update, guestId), new Date());
      })
      .catch(asProblem);
    if (!changed) throw unknownBooking(id);
    const moving = changed.payment_status === 'voiding' || changed.payment_status === 'refunding';
    return toWire(moving ? await this.settlement.settle(changed) : changed);
  }

  private async ofGuest(id: string, guestId: string): Promise<Booking> {
    const booking = await this.find(id, { id: guestId, role: 'traveler' });
    if (booking.guest_id !== guestId) throw unknownBooking(id);
    return booking;
  }

  private async open(guestId: string, request: CreateBooking): Promise<Booking> {
    const now = new Date();
    const { terms, at } = await termsFor(request, this.terms, now);
    const { listing_id, check_in, check_out, guest_count, special_requests = null, payment_method } = request;
    const stay = { listing_id, guest_id: guestId, check_in, check_out, guest_count, special_requests, payment_method };
    const times = {
      respond_by: new Date(now.getTime() + env.REQUEST_EXPIRES_MINUTES * 60_000).toISOString(),
      created_at: now.toISOString(),
    };
    const { quote_id } = request;
    const price = quote_id === undefined ? priceByTerms(terms, stay, at.date) : this.quotes.honour(quote_id, request, now);
    const booking = { id: newId(), ...stay, ...agreed(terms), ...price, ...times };
    return evolve(null, { type: 'booking_initiated', booking }, times.created_at);
  }

  private async pay(booking: Booking): Promise<WireBooking> {
    const outcome = await this.payment.charge(booking).catch(async (error: unknown) => {
      await this.store.append(booking, decide(booking, { type: 'settle_payment', outcome: 'unavailable' }, new Date()));
      this.worker.poke();
      throw isRefusal(error) ? error : unavailable();
    });
    failpoint('booking.after-authorize');
    const settled = await this.store.append(booking, decide(booking, { type: 'settle_payment', outcome }, new Date()));
    return this.answer(settled ?? (await this.store.find(booking.id)) ?? booking);
  }

  private answer(booking: Booking): WireBooking {
    if (booking.status !== 'refused') return toWire(booking);
    if (booking.cancellation_reason === 'payment_declined') throw declined();
    this.worker.poke();
    throw unavailable();
  }

  /** The answer that the first request under this key got; null if that one was undone and the key is free again. */
  private async recall(guestId: string, { key, hash }: { key: string; hash: string }): Promise<Created | null> {
    const first = await this.keys.recall(guestId, key);
    if (!first) return null;
    if (first.request_hash !== hash)
      throw new Problem('idempotency_mismatch', 'This Idempotency-Key was used for another request.');
    if (first.refusal) throw refusalOf(first.refusal);
    if (first.answer) return { booking: first.answer, replayed: true };
    const booking = await this.store.find(first.booking_id);
    if (booking?.status === 'refused') return { booking: this.answer(booking), replayed: true };
    const detail = 'The first request with this key is still being worked on. Ask again in a second.';
    throw new Problem('idempotency_in_flight', detail, {}, { 'retry-after': '1' });
  }
}

function agreed({ host_id, cancellation_policy, instant_book, time_zone, stay_rules }: Terms) {
  const preparation_days = stay_rules?.preparation_days ?? 0;
  return { host_id, cancellation_policy, instant_book, time_zone, preparation_days };
}

const declined = () =>
  new Problem('payment_declined', 'The card was declined. You were not charged, and the nights are free again.');
const unknownBooking = (id: string) => new Problem('not_found', `There is no booking ${id} of yours.`);

function unavailable(): Problem {
  const detail =
    'The payment provider does not answer. You were not charged, and the nights are free again. Please try again shortly.';
  return new Problem('payment_unavailable', detail, {}, { 'retry-after': '5' });
}

function refusalOf(claim: 'dates_taken' | 'too_many_bookings'): Problem {
  return claim === 'dates_taken'
    ? new Problem('dates_taken', 'Someone else has at least one of these nights. You were not charged.')
    : new Problem('too_many_bookings', `You have ${env.MAX_BOOKINGS_PER_TRAVELER} open bookings already. You were not charged.`);
}
