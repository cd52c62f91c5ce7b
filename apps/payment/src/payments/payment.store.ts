import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Authorize, type PaymentEvent, toDecimal } from '#contracts';
import { Relay, toPayload } from '#messaging';
import { columnsOf, correlationId, newId, poolOf, run, type Statement } from '#platform';
import type { Entry } from '../domain/ledger.ts';
import { Payment, type PaymentStatus } from './payment.entity.ts';
import { movedMinor } from './payment.metrics.ts';

const COLUMNS = columnsOf(Payment);

/** An intent nobody finished within this time is picked up by the worker. */
const ABANDONED_S = 5;

const INTEND: Statement = {
  name: 'payment-intend',
  text: `INSERT INTO payments (booking_id, id, status, amount_minor, currency, payment_method, guest_id, host_id, payout_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $3 LIKE '%ing' THEN now() + interval '${ABANDONED_S} seconds' END)
         ON CONFLICT (booking_id) DO NOTHING RETURNING ${COLUMNS}`,
};

const FIND: Statement = { name: 'payment-find', text: `SELECT ${COLUMNS} FROM payments WHERE booking_id = $1` };

const MOVED = `
  UPDATE payments SET status = $3, provider_ref = coalesce($4, provider_ref), refunded_minor = coalesce($5, refunded_minor),
         version = version + ($6::jsonb IS NOT NULL)::int, updated_at = now(),
         due_at = CASE WHEN $3 LIKE '%ing' THEN now() + interval '${ABANDONED_S} seconds' END
  WHERE booking_id = $1 AND status = $2 RETURNING ${COLUMNS}`;

const TOLD = `
  INSERT INTO payment_events (booking_id, version, topics, key, message)
  SELECT booking_id, version, '{payment-events}', booking_id, $6::jsonb || jsonb_build_object('sequence', version)
  FROM moved WHERE $6::jsonb IS NOT NULL`;

/** State and event in one statement, only if the payment still stands where the caller saw it. */
const MOVE: Statement = {
  name: 'payment-move',
  text: `WITH moved AS (${MOVED}), told AS (${TOLD}) SELECT * FROM moved`,
};

/** The same with the ledger: a statement of its own, for tables that are only named cost half as much as those written. */
const MOVE_MONEY: Statement = {
  name: 'payment-move-money',
  text: `WITH moved AS (${MOVED}), told AS (${TOLD}), booked AS (
           INSERT INTO ledger_transactions (booking_id, kind, currency) SELECT booking_id, $7, currency FROM moved RETURNING id
         ), legs AS (
           INSERT INTO ledger_entries (transaction_id, account, amount_minor)
           SELECT booked.id, leg.account, leg.amount_minor FROM booked, jsonb_to_recordset($8::jsonb) AS leg (account text, amount_minor bigint)
         )
         SELECT * FROM moved`,
};

/** Takes abandoned intents, a few at a time; each is left alone by other replicas for a while that doubles with its age. */
const ABANDONED: Statement = {
  name: 'payment-abandoned',
  text: `UPDATE payments SET due_at = now() + greatest(interval '${ABANDONED_S} seconds', now() - updated_at) WHERE booking_id IN (
           SELECT booking_id FROM payments WHERE due_at <= now() ORDER BY due_at LIMIT 20 FOR UPDATE SKIP LOCKED
         ) RETURNING ${COLUMNS}`,
};

export type Move = {
  to: PaymentStatus;
  ref?: string;
  refundedMinor?: number;
  event?: PaymentEvent['event_type'];
  ledger?: { kind: 'capture' | 'refund'; entries: Entry[] };
};

@Injectable()
export class PaymentStore {
  private readonly pool;

  constructor(
    @Inject(DataSource) dataSource: DataSource,
    private readonly relay: Relay,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** Writes the intent to charge. @returns null if this booking's payment exists already. */
  async intend(charge: Authorize): Promise<Payment | null> {
    const { booking_id, amount_minor, currency, payment_method, guest_id, host_id, payout_at } = charge;
    const values = [booking_id, newId(), 'authorizing', amount_minor, currency, payment_method, guest_id, host_id, payout_at];
    return (await run<Payment>(this.pool, INTEND, values))[0] ?? null;
  }

  /** Closes a booking's payment before it was ever asked for, so that a request still under way finds it voided. */
  async refuse(bookingId: string): Promise<Payment | null> {
    return (await run<Payment>(this.pool, INTEND, [bookingId, newId(), 'voided', 0, 'XXX', 'none', null, null, null]))[0] ?? null;
  }

  async find(bookingId: string): Promise<Payment | null> {
    const [payment] = await run<Payment>(this.pool, FIND, [bookingId]);
    return payment ?? null;
  }

  /** Compare-and-set on the status. @returns the payment as it is now, moved by us or, if we came late, by somebody else. */
  async move(payment: Payment, { to, ref, refundedMinor, event, ledger }: Move): Promise<{ payment: Payment; moved: boolean }> {
    const message = event ? toPayload(toEvent(payment, event, refundedMinor)) : null;
    const values = [payment.booking_id, payment.status, to, ref, refundedMinor, message];
    const [moved] = ledger
      ? await run<Payment>(this.pool, MOVE_MONEY, [...values, ledger.kind, JSON.stringify(ledger.entries)])
      : await run<Payment>(this.pool, MOVE, values);
    if (moved && event) this.relay.poke();
    if (moved && ledger) {
      const amount = ledger.kind === 'refund' ? (refundedMinor ?? payment.amount_minor) : payment.amount_minor;
      movedMinor.inc({ kind: ledger.kind, currency: payment.currency }, amount);
    }
    return moved ? { payment: moved, moved: true } : { payment: (await this.find(payment.booking_id)) ?? payment, moved: false };
  }

  abandoned(): Promise<Payment[]> {
    return run<Payment>(this.pool, ABANDONED, []);
  }
}

function toEvent(payment: Payment, type: PaymentEvent['event_type'], refundedMinor?: number): Omit<PaymentEvent, 'sequence'> {
  return {
    event_type: type,
    event_id: newId(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    correlation_id: correlationId(),
    causation_id: null,
    payment_id: payment.id,
    booking_id: payment.booking_id,
    amount: toDecimal(refundedMinor ?? payment.amount_minor, payment.currency),
    currency: payment.currency,
  };
}
