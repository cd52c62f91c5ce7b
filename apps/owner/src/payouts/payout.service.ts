import { Injectable } from '@nestjs/common';
import type { OwedPayout, PayoutPage, PayoutsQuery, StatementQuery } from '#contracts';
import { BookingViews, ListingViews } from '#views';
import { toCsv } from '../csv/csv.ts';
import { PaymentClient } from './payment.client.ts';

/** What hosts are owed: amounts from payment's ledger, stays and homes from the desk's own views. */
@Injectable()
export class PayoutService {
  constructor(
    private readonly payment: PaymentClient,
    private readonly bookings: BookingViews,
    private readonly listings: ListingViews,
  ) {}

  async page(hostId: string, query: PayoutsQuery): Promise<PayoutPage> {
    const { payouts, ...rest } = await this.payment.payouts(hostId, query);
    const stays = await this.bookings.known(payouts.map(({ booking_id }) => booking_id));
    const cards = await this.listings.cards([...stays.values()].map(({ listing_id }) => listing_id));
    const known = payouts.map((payout) => {
      const { check_in = null, check_out = null, listing_id = '' } = stays.get(payout.booking_id) ?? {};
      return { ...payout, check_in, check_out, listing: cards.get(listing_id) ?? null };
    });
    return { payouts: known, ...rest };
  }

  /** Every movement in the host's accounts, as CSV; the sum of all there ever were is what is owed. */
  async statement(hostId: string, query: StatementQuery): Promise<string> {
    const lines = await this.payment.statement(hostId, query);
    const stays = await this.bookings.known(lines.map(({ booking_id }) => booking_id));
    const cards = await this.listings.cards([...stays.values()].map(({ listing_id }) => listing_id));
    const titleOf = (bookingId: string) => cards.get(stays.get(bookingId)?.listing_id ?? '')?.title ?? null;
    return toCsv(
      ['at', 'transaction_id', 'booking_id', 'listing', 'kind', 'account', 'amount', 'currency'],
      lines.map((line) => [
        line.at,
        line.transaction_id,
        line.booking_id,
        titleOf(line.booking_id),
        line.kind,
        line.account,
        line.amount,
        line.currency,
      ]),
    );
  }

  markPaid(bookingId: string): Promise<OwedPayout> {
    return this.payment.markPaid(bookingId);
  }
}
