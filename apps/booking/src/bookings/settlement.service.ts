import { Injectable } from '@nestjs/common';
import { failpoint, Unreachable } from '#platform';
import type { Booking } from '../domain/booking.ts';
import { type Command, decide } from '../domain/decide.ts';
import { BookingStore } from './booking.store.ts';
import { PaymentClient } from './payment.client.ts';

/**
 * Does what a booking is waiting for: moves the money its status intends, ends requests nobody answered, completes stays. Safe to
 * call at any time, by anyone, twice.
 */
@Injectable()
export class SettlementService {
  constructor(
    private readonly store: BookingStore,
    private readonly payment: PaymentClient,
  ) {}

  /** @returns the booking afterwards, unchanged when payment cannot say yet: the worker comes back to it. */
  async settle(booking: Booking): Promise<Booking> {
    try {
      const command = await this.nextCommand(booking);
      if (!command) return booking;
      failpoint(`booking.before-${command.type}`);
      const settled = await this.store.append(booking, decide(booking, command, new Date()));
      return settled ?? (await this.store.find(booking.id)) ?? booking;
    } catch (error) {
      if (error instanceof Unreachable) return booking;
      throw error;
    }
  }

  /** The call to payment that a status in -ing intends, and what it came to; null while nobody knows. */
  private async nextCommand(booking: Booking): Promise<Command | null> {
    switch (booking.payment_status) {
      case 'authorizing':
        return { type: 'settle_payment', outcome: await this.payment.recover(booking) };
      case 'capturing': {
        const captured = await this.payment.capture(booking.id);
        return captured === null ? null : { type: 'settle_capture', captured };
      }
      case 'voiding': {
        const undone = await this.payment.undo(booking.id);
        return undone && { type: 'settle_undo', refunded: undone === 'refunded' };
      }
      case 'refunding':
        return (await this.payment.refund(booking.id, booking.refund_minor ?? 0))
          ? { type: 'settle_undo', refunded: true }
          : null;
      default:
        return { type: 'pass_time' };
    }
  }
}
