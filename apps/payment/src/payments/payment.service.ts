import { Injectable } from '@nestjs/common';
import type { Authorize, PaymentState } from '#contracts';
import { failpoint, Problem } from '#platform';
import { captureEntries, type Entry, refundEntries } from '../domain/ledger.ts';
import { PaymentProvider } from '../provider/payment.provider.ts';
import { withDeadline } from '../provider/with-deadline.ts';
import type { Payment } from './payment.entity.ts';
import { toState, unknownPayment } from './payment.state.ts';
import { type Move, PaymentStore } from './payment.store.ts';

/** Below booking's own deadline of 2 s, so that it learns `authorizing` instead of nothing. */
const PROVIDER_DEADLINE_MS = 1500;

/**
 * Moves money by intent, call, outcome: the intent is committed, the provider called with the booking's id as its key, the outcome
 * committed. Whatever is lost in between is done again by the next caller or by the worker, under the same key.
 */
@Injectable()
export class PaymentService {
  constructor(
    private readonly store: PaymentStore,
    private readonly provider: PaymentProvider,
  ) {}

  /** Reserves the amount. `authorizing` in the answer means the provider has not said yet. */
  async authorize(charge: Authorize): Promise<PaymentState> {
    if (!this.provider.supports(charge.payment_method)) {
      throw new Problem('unsupported_payment_method', `payment_method: ${charge.payment_method} is none we can charge.`);
    }
    const payment = (await this.store.intend(charge)) ?? (await this.existing(charge.booking_id));
    return toState(payment.status === 'authorizing' ? await this.finishAuthorize(payment) : payment);
  }

  /** Takes the reserved amount, at most once. */
  async capture(bookingId: string): Promise<PaymentState> {
    let payment = await this.existing(bookingId);
    if (payment.status === 'authorized') ({ payment } = await this.store.move(payment, { to: 'capturing' }));
    return toState(payment.status === 'capturing' ? await this.finishCapture(payment) : payment);
  }

  /**
   * Makes sure that no money of this booking stays with us: a reservation is given up, a captured amount is returned whole, and a
   * payment never asked for is refused should it still arrive.
   */
  async undo(bookingId: string): Promise<PaymentState> {
    const payment =
      (await this.store.find(bookingId)) ?? (await this.store.refuse(bookingId)) ?? (await this.existing(bookingId));
    return toState(await this.undoPayment(payment));
  }

  /** Gives back `amountMinor` of a captured payment; a booking is refunded at most once. */
  async refund(bookingId: string, amountMinor: number): Promise<PaymentState> {
    let payment = await this.existing(bookingId);
    if (amountMinor > payment.amount_minor) throw new Problem('validation_failed', 'amount_minor: is more than was captured');
    if (payment.status === 'captured')
      ({ payment } = await this.store.move(payment, { to: 'refunding', refundedMinor: amountMinor }));
    return toState(payment.status === 'refunding' ? await this.finishRefund(payment) : payment);
  }

  async state(bookingId: string): Promise<PaymentState> {
    const payment = await this.store.find(bookingId);
    return payment ? toState(payment) : unknownPayment(bookingId);
  }

  /** Finishes whatever intent a payment stands at; settled payments are returned as they are. */
  async resume(payment: Payment): Promise<Payment> {
    if (payment.status === 'authorizing') return this.finishAuthorize(payment);
    if (payment.status === 'capturing') return this.finishCapture(payment);
    if (payment.status === 'voiding') return this.finishVoid(payment);
    if (payment.status === 'refunding') return this.finishRefund(payment);
    return payment;
  }

  private async undoPayment(payment: Payment): Promise<Payment> {
    switch (payment.status) {
      case 'authorizing':
      case 'authorized':
        return this.resume((await this.store.move(payment, { to: 'voiding' })).payment);
      case 'capturing': {
        const now = await this.finishCapture(payment);
        return now.status === 'capturing' ? now : this.undoPayment(now);
      }
      case 'captured':
        return this.resume((await this.store.move(payment, { to: 'refunding', refundedMinor: payment.amount_minor })).payment);
      default:
        return this.resume(payment);
    }
  }

  private async finishAuthorize(payment: Payment): Promise<Payment> {
    const answer = await withDeadline(this.provider.authorize(toCharge(payment)), PROVIDER_DEADLINE_MS);
    if (!answer) return payment;
    failpoint('payment.after-provider-authorize');
    const outcome = answer.ok
      ? ({ to: 'authorized', ref: answer.ref, event: 'payment_authorized' } as const)
      : ({ to: 'declined', event: 'payment_declined' } as const);
    const { payment: now } = await this.store.move(payment, outcome);
    return now;
  }

  private async finishCapture(payment: Payment): Promise<Payment> {
    const answer = await withDeadline(this.provider.capture(refOf(payment), payment.booking_id), PROVIDER_DEADLINE_MS);
    if (!answer) return payment;
    failpoint('payment.after-provider-capture');
    const entries = captureEntries(payment.host_id ?? '', payment.amount_minor);
    const { payment: now } = await this.store.move(
      payment,
      answer.ok
        ? { to: 'captured', event: 'payment_captured', ...movement('capture', entries) }
        : { to: 'capture_failed', event: 'payment_capture_failed' },
    );
    return now;
  }

  /** The provider may not have told us the reservation's name; and a call may be on its way to it still, so none found is none later only. */
  private async finishVoid(payment: Payment): Promise<Payment> {
    const key = payment.booking_id;
    const voiding = async () => {
      const reserved = payment.provider_ref ? { ref: payment.provider_ref } : await this.provider.find(key);
      if (reserved) await this.provider.void(reserved.ref, key);
      return { ref: reserved?.ref };
    };
    const voided = await withDeadline(voiding(), PROVIDER_DEADLINE_MS);
    const isSettled = Date.now() - payment.created_at.getTime() > this.provider.settlesWithinMs;
    if (!voided || (!voided.ref && !isSettled)) return payment;
    return (await this.store.move(payment, { to: 'voided', event: 'payment_voided', ref: voided.ref })).payment;
  }

  private async finishRefund(payment: Payment): Promise<Payment> {
    const amountMinor = payment.refunded_minor;
    const done = this.provider.refund(refOf(payment), amountMinor, payment.booking_id).then((): true => true);
    if (!(await withDeadline(done, PROVIDER_DEADLINE_MS))) return payment;
    failpoint('payment.after-provider-refund');
    const entries = refundEntries(payment.host_id ?? '', amountMinor, payment.payout_status !== null);
    const { payment: now } = await this.store.move(payment, {
      to: 'refunded',
      refundedMinor: amountMinor,
      event: 'payment_refunded',
      ...movement('refund', entries),
    });
    return now;
  }

  private async existing(bookingId: string): Promise<Payment> {
    const payment = await this.store.find(bookingId);
    if (!payment) throw new Problem('not_found', 'Nothing was ever paid for this booking.');
    return payment;
  }
}

/** A stay that costs nothing moves nothing. */
function movement(kind: 'capture' | 'refund', entries: Entry[]): Pick<Move, 'ledger'> {
  return entries.length > 0 ? { ledger: { kind, entries } } : {};
}

function toCharge(payment: Payment) {
  return {
    key: payment.booking_id,
    amountMinor: payment.amount_minor,
    currency: payment.currency,
    method: payment.payment_method,
  };
}

function refOf(payment: Payment): string {
  if (!payment.provider_ref) throw new Error(`payment ${payment.id} was never authorised`);
  return payment.provider_ref;
}
