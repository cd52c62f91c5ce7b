import { Controller, Logger } from '@nestjs/common';
import type { BookingCancellation, BookingConfirmation } from '#contracts';
import { Consume, onBehalfOf } from '#messaging';
import { type Command, decide } from '../domain/decide.ts';
import { BookingStore } from './booking.store.ts';
import { SettlementWorker } from './settlement.worker.ts';

type Decision = BookingConfirmation | BookingCancellation;

/** Carries out what hosts decided. Each decision takes effect once: its id joins the inbox with the effect. */
@Controller()
export class DecisionConsumer {
  private readonly logger = new Logger(DecisionConsumer.name);

  constructor(
    private readonly store: BookingStore,
    private readonly worker: SettlementWorker,
  ) {}

  @Consume('booking-confirmations')
  onConfirmations(events: BookingConfirmation[]): Promise<void> {
    return this.apply(events, (event) => ({ type: 'accept', by: { role: 'host', id: event.decided_by } }));
  }

  @Consume('booking-cancellations')
  onCancellations(events: BookingCancellation[]): Promise<void> {
    const ofHosts = events.filter((event) => event.role === 'host'); // a guest's is done before it is told
    return this.apply(ofHosts, (event) => ({ type: 'cancel', by: { role: 'host', id: event.decided_by }, reason: event.reason }));
  }

  /** Decisions of different bookings go side by side, those of one booking in their order. */
  private async apply<D extends Decision>(events: D[], toCommand: (event: D) => Command): Promise<void> {
    const byBooking = Map.groupBy(events, (event) => event.booking_id);
    await Promise.all([...byBooking.values()].map((decisions) => this.applyInOrder(decisions, toCommand)));
    this.worker.poke();
  }

  private async applyInOrder<D extends Decision>(decisions: D[], toCommand: (event: D) => Command): Promise<void> {
    for (const event of decisions) {
      const cause = { consumer: 'booking', eventId: event.event_id };
      const decided = await onBehalfOf(event, () =>
        this.store.change(
          event.booking_id,
          (booking) => (booking.host_id === event.decided_by ? decide(booking, toCommand(event), new Date()) : []),
          cause,
        ),
      );
      if (!decided) this.logger.warn({ message: 'a decision about a booking nobody made', booking_id: event.booking_id });
    }
  }
}
