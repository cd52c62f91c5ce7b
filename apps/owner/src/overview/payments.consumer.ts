import { Controller } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { EventOf } from '#contracts';
import { Consume, upsertNewer } from '#messaging';
import { Model } from 'mongoose';
import type { PaymentView } from './payment-view.schema.ts';
import { toPaymentView } from './to-payment-view.ts';

/** Keeps the view of payments: of each booking the newest event stays. */
@Controller()
export class PaymentsConsumer {
  constructor(@InjectModel('PaymentView') private readonly payments: Model<PaymentView>) {}

  @Consume('payment-events')
  async onPayments(events: EventOf<'payment-events'>[]): Promise<void> {
    await upsertNewer(this.payments.db.collection<PaymentView>('payments'), events.map(toPaymentView));
  }
}
