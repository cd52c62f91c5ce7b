import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Authorize, PaymentState, Refund } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { PaymentService } from './payment.service.ts';

const id = { schema: z.uuid() };

/** For booking only: nothing here is reachable from outside. */
@NeedsToken()
@Roles('service')
@Controller('internal/payments')
export class PaymentController {
  constructor(private readonly payments: PaymentService) {}

  @Post()
  @Answers(200, PaymentState)
  @Refuses('unsupported_payment_method')
  authorize(@Body({ schema: Authorize }) body: Authorize): Promise<PaymentState> {
    return this.payments.authorize(body);
  }

  @Get(':booking_id')
  @Answers(200, PaymentState)
  state(@Param('booking_id', id) bookingId: string): Promise<PaymentState> {
    return this.payments.state(bookingId);
  }

  @Post(':booking_id/capture')
  @Answers(200, PaymentState)
  @Refuses('not_found')
  capture(@Param('booking_id', id) bookingId: string): Promise<PaymentState> {
    return this.payments.capture(bookingId);
  }

  @Post(':booking_id/undo')
  @Answers(200, PaymentState)
  undo(@Param('booking_id', id) bookingId: string): Promise<PaymentState> {
    return this.payments.undo(bookingId);
  }

  @Post(':booking_id/refund')
  @Answers(200, PaymentState)
  @Refuses('not_found')
  refund(@Param('booking_id', id) bookingId: string, @Body({ schema: Refund }) body: Refund): Promise<PaymentState> {
    return this.payments.refund(bookingId, body.amount_minor);
  }
}
