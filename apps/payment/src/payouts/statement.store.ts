import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type OwedPayoutPage, type StatementLine, type StatementQuery, toDecimal } from '#contracts';
import { poolOf, Problem, run, type Statement } from '#platform';
import { dueTo, payableTo } from '../domain/ledger.ts';

const MOST_LINES = 10_000;

/** What is owed stands in credit, below zero: a host sees it the other way round. */
const LINES: Statement = {
  name: 'statement-lines',
  text: `SELECT t.created_at AS at, t.id AS transaction_id, t.booking_id, t.kind, t.currency, e.account, -e.amount_minor AS amount_minor
         FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id
         WHERE e.account IN ($1, $2) AND t.created_at >= $3::date AT TIME ZONE 'UTC' AND t.created_at < $4::date AT TIME ZONE 'UTC'
         ORDER BY t.created_at, t.id, e.account LIMIT ${MOST_LINES + 1}`,
};
const TOTALS: Statement = {
  name: 'statement-totals',
  text: `SELECT t.currency, coalesce(-sum(e.amount_minor) FILTER (WHERE e.account = $1), 0)::bigint AS upcoming,
                coalesce(-sum(e.amount_minor) FILTER (WHERE e.account = $2), 0)::bigint AS due,
                coalesce(sum(e.amount_minor) FILTER (WHERE e.account = $2 AND t.kind = 'payout'), 0)::bigint AS paid
         FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id
         WHERE e.account IN ($1, $2) GROUP BY t.currency ORDER BY t.currency`,
};

type Line = Omit<StatementLine, 'at' | 'amount' | 'account'> & { at: Date; account: string; amount_minor: number };
type Totals = OwedPayoutPage['totals'][number];

/** A host's accounts, as the ledger has them. */
@Injectable()
export class StatementStore {
  private readonly pool;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async totals(hostId: string): Promise<Totals[]> {
    const rows = await run<Totals>(this.pool, TOTALS, [payableTo(hostId), dueTo(hostId)]);
    const decimal = (minor: number, currency: string) => toDecimal(minor, currency) || 0; // never -0
    return rows.map(({ currency, upcoming, due, paid }) => ({
      currency,
      upcoming: decimal(upcoming, currency),
      due: decimal(due, currency),
      paid: decimal(paid, currency),
    }));
  }

  /** Every leg in a host's accounts. @throws Problem validation_failed when there are more than a file should hold. */
  async lines(hostId: string, { from, to }: StatementQuery): Promise<StatementLine[]> {
    const rows = await run<Line>(this.pool, LINES, [payableTo(hostId), dueTo(hostId), from, to]);
    if (rows.length > MOST_LINES)
      throw new Problem('validation_failed', `to: a statement has at most ${MOST_LINES} lines: ask for fewer days.`);
    return rows.map(({ at, account, amount_minor, ...line }) => ({
      ...line,
      at: at.toISOString(),
      account: account === dueTo(hostId) ? 'due' : 'upcoming',
      amount: toDecimal(amount_minor, line.currency),
    }));
  }
}
