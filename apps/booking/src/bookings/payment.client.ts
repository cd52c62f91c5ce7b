import { Injectable } from '@nestjs/common';
import { type Authorize, PaymentState } from '#contracts';
import { Problem, ServiceClient, Unreachable } from '#platform';
import type { Booking, PaymentOutcome } from '../domain/booking.ts';
import { checkInInstant } from '../domain/stay-times.ts';

const DEADLINE_MS = 2000;

/** Booking's words for money; every call may be made again without moving anything twice. */
@Injectable()
export class PaymentClient {
  constructor(private readonly payment: ServiceClient) {}

  /**
   * Reserves the price of a stay, and takes it at once where nobody has to accept.
   * @throws Problem when payment refuses the request as such (an unknown method).
   */
  async charge(booking: Booking): Promise<PaymentOutcome> {
    try {
      const state = await this.post('', toAuthorize(booking));
      return await this.conclude(booking, state);
    } catch (error) {
      if (error instanceof Unreachable) return 'unavailable';
      throw error;
    }
  }

  /** What became of a charge whose answer we never saw; a charge that never arrived is barred from arriving later. */
  async recover(booking: Booking): Promise<PaymentOutcome> {
    const state = PaymentState.parse(await this.payment.call({ method: 'GET', path: `/internal/payments/${booking.id}` }));
    return this.conclude(booking, state);
  }

  /** Takes the reserved price. @returns null while the provider has not answered. @throws Unreachable */
  async capture(bookingId: string): Promise<boolean | null> {
    const { status } = await this.post(`/${bookingId}/capture`);
    return status === 'authorized' || status === 'authorizing' ? null : status === 'captured';
  }

  /** Sees to it that nothing is taken. @returns whether money had to be given back, null while that is under way. @throws Unreachable */
  async undo(bookingId: string): Promise<'voided' | 'refunded' | null> {
    const { status } = await this.post(`/${bookingId}/undo`);
    if (status === 'refunded') return 'refunded';
    return status === 'captured' || status === 'authorized' ? null : 'voided';
  }

  /** Gives money back. @returns whether it is done. @throws Unreachable */
  async refund(bookingId: string, amountMinor: number): Promise<boolean> {
    const { status } = await this.post(`/${bookingId}/refund`, { amount_minor: amountMinor });
    return status === 'refunded';
  }

  private async conclude(booking: Booking, { status }: PaymentState): Promise<PaymentOutcome> {
    if (status === 'declined' || status === 'capture_failed') return 'declined';
    if (status === 'captured') return 'captured';
    if (status !== 'authorized') return 'unavailable';
    if (!booking.instant_book) return 'authorized';
    const captured = await this.capture(booking.id);
    return captured === null ? 'unavailable' : captured ? 'captured' : 'declined';
  }

  private async post(path: string, body?: Authorize | { amount_minor: number }): Promise<PaymentState> {
    return PaymentState.parse(
      await this.payment.call({ method: 'POST', path: `/internal/payments${path}`, body, timeoutMs: DEADLINE_MS }),
    );
  }
}

/** Whether payment refused a request for what it says, not for the money behind it. */
export const isRefusal = (error: unknown): error is Problem => error instanceof Problem;

function toAuthorize(booking: Booking): Authorize {
  const { id, total_minor, currency, payment_method, guest_id, host_id } = booking;
  const payout_at = checkInInstant(booking).toISOString();
  return { booking_id: id, amount_minor: total_minor, currency, payment_method, guest_id, host_id, payout_at };
}
