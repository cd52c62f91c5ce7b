import { Body, Controller, Post } from '@nestjs/common';
import { Quote, QuoteRequest } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import { QuoteService } from './quote.service.ts';

@Controller('api/bookings/quote')
export class QuoteController {
  constructor(private readonly quotes: QuoteService) {}

  /** What a stay costs, night by night; whoever books with the `quote_id` in time pays just that. */
  @Post()
  @Public()
  @Answers(200, Quote)
  @Refuses(
    'validation_failed',
    'not_found',
    'over_capacity',
    'min_nights',
    'max_nights',
    'in_the_past',
    'too_far_ahead',
    'check_in_day',
    'advance_notice',
    'booking_window',
    'coupon_invalid',
  )
  quote(@Body({ schema: QuoteRequest }) body: QuoteRequest): Promise<Quote> {
    return this.quotes.quote(body);
  }
}
