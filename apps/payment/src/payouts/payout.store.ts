import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OwedPayout, PayoutsQuery, PayoutStatus } from '#contracts';
import { toDecimal } from '#contracts';
import { columnsOf, poolOf, run, type Statement } from '#platform';
import { dueEntries, type Entry, payoutEntries } from '../domain/ledger.ts';
import { Payment } from '../payments/payment.entity.ts';

const COLUMNS = columnsOf(Payment);

const BATCH = 50;

/** Captured money of stays that have begun; the same condition as the index's. */
const BEGUN: Statement = {
  name: 'payout-begun',
  text: `SELECT ${COLUMNS} FROM payments WHERE payout_at <= now() AND payout_status IS NULL AND status IN ('captured', 'refunded')
           AND refunded_minor < amount_minor ORDER BY payout_at LIMIT ${BATCH}`,
};

/**
 * Moves a payout on, with its legs in the ledger, only if the payment stands as the caller saw it: a refund under way (status
 * `refunding`) goes first, and takes its money from where it then is.
 */
const MOVE: Statement = {
  name: 'payout-move',
  text: `WITH moved AS (
           UPDATE payments SET payout_status = $3, paid_at = CASE WHEN $3 = 'paid' THEN now() END
           WHERE booking_id = $1 AND payout_status IS NOT DISTINCT FROM $2 AND refunded_minor = $4 AND status IN ('captured', 'refunded')
           RETURNING ${COLUMNS}
         ), booked AS (
           INSERT INTO ledger_transactions (booking_id, kind, currency)
           SELECT booking_id, $5, currency FROM moved WHERE jsonb_array_length($6::jsonb) > 0 RETURNING id
         ), legs AS (
           INSERT INTO ledger_entries (transaction_id, account, amount_minor)
           SELECT booked.id, leg.account, leg.amount_minor FROM booked, jsonb_to_recordset($6::jsonb) AS leg (account text, amount_minor bigint)
         )
         SELECT * FROM moved`,
};

const FIND: Statement = { name: 'payout-find', text: `SELECT ${COLUMNS} FROM payments WHERE booking_id = $1` };

/** What a host earns; a stay whose money went back whole is none, unless it had been due. */
const earned = `FROM payments WHERE host_id = $1 AND status IN ('captured', 'refunding', 'refunded')
  AND (refunded_minor < amount_minor OR payout_status IS NOT NULL) AND ($2::text IS NULL OR coalesce(payout_status, 'upcoming') = $2)`;
const PAGE: Statement = {
  name: 'payout-page',
  text: `SELECT ${COLUMNS} ${earned} ORDER BY payout_at DESC, booking_id LIMIT $3 OFFSET $4`,
};
const COUNT: Statement = { name: 'payout-count', text: `SELECT count(*) AS total ${earned}` };

/** Payouts: when they are due, when they were paid, and whose they are. */
@Injectable()
export class PayoutStore {
  private readonly pool;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Makes due what stays that have begun earn. Any number of processes may do so at once. @returns how many it found. */
  async makeDue(): Promise<number> {
    const begun = await run<Payment>(this.pool, BEGUN, []);
    for (const payment of begun) await this.move(payment, 'due', 'payout_due', dueEntries(hostOf(payment), netOf(payment)));
    return begun.length;
  }

  /** Notes that a host was paid what was due. @returns null for a booking without a payout that is due or paid. */
  async markPaid(bookingId: string): Promise<OwedPayout | null> {
    const [payment] = await run<Payment>(this.pool, FIND, [bookingId]);
    if (!payment?.payout_status) return null;
    if (payment.payout_status === 'paid') return toPayout(payment);
    const paid = await this.move(payment, 'paid', 'payout', payoutEntries(hostOf(payment), netOf(payment)));
    return paid && toPayout(paid);
  }

  async page(hostId: string, { status, page, per_page }: PayoutsQuery): Promise<{ payouts: OwedPayout[]; total: number }> {
    const [rows, [count]] = await Promise.all([
      run<Payment>(this.pool, PAGE, [hostId, status, per_page, (page - 1) * per_page]),
      run<{ total: number }>(this.pool, COUNT, [hostId, status]),
    ]);
    return { payouts: rows.map(toPayout), total: count?.total ?? 0 };
  }

  private async move(payment: Payment, to: 'due' | 'paid', kind: 'payout_due' | 'payout', entries: Entry[]) {
    const { booking_id, payout_status, refunded_minor } = payment;
    const values = [booking_id, payout_status, to, refunded_minor, kind, JSON.stringify(entries)];
    return (await run<Payment>(this.pool, MOVE, values))[0] ?? null;
  }
}

const netOf = ({ amount_minor, refunded_minor }: Payment) => amount_minor - refunded_minor;

function hostOf({ host_id, booking_id }: Payment): string {
  if (!host_id) throw new Error(`the payment of booking ${booking_id} has no host`);
  return host_id;
}

function toPayout(payment: Payment): OwedPayout {
  const { booking_id, currency, payout_at, paid_at } = payment;
  const status: PayoutStatus = payment.payout_status ?? 'upcoming';
  const amount = toDecimal(netOf(payment), currency);
  return {
    booking_id,
    status,
    amount,
    currency,
    due_at: payout_at?.toISOString() ?? null,
    paid_at: paid_at?.toISOString() ?? null,
  };
}
