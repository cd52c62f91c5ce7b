import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { EventOf, OverviewPayment } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import type { PaymentView } from './payment-view.schema.ts';

/** Keeps the view of payments: of each booking the newest event stays. */
@Controller()
export class PaymentsConsumer {
  constructor(@InjectModel('PaymentView') private readonly payments: Model<PaymentView>) {}

  @Consume('payment-events')
  async onPayments(events: EventOf<'payment-events'>[]): Promise<void> {
    const views = events.map(({ booking_id, sequence, event_type, amount, currency, timestamp }) => {
      return { _id: booking_id, sequence, state: stateOf[event_type], amount, currency, at: timestamp };
    });
    await upsertNewer(this.payments.db.collection<PaymentView>('payments'), views);
  }
}

const stateOf: Record<EventOf<'payment-events'>['event_type'], OverviewPayment['state']> = {
  payment_authorized: 'authorized',
  payment_declined: 'declined',
  payment_captured: 'captured',
  payment_capture_failed: 'capture_failed',
  payment_voided: 'voided',
  payment_refunded: 'refunded',
};
