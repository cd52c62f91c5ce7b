import { Inject, Injectable } from '@nestjs/common';
import { PaymentState } from '#contracts';
import { type Finding, poolOf, ServiceClient } from '#platform';
import { DataSource } from 'typeorm';
import { moneyAgrees, type Owed } from './money-agrees.ts';

/** Bookings looked at: those that changed last. `npm run audit` looks at all. */
const LOOKED_AT = 100;
const AT_ONCE = 10;
const RECENT = `SELECT id, payment_status, total_minor, refund_minor FROM bookings
  WHERE updated_at <= now() - make_interval(secs => $1) ORDER BY updated_at DESC LIMIT ${LOOKED_AT}`;

type Booking = Owed & { id: string };

/** I3, as far as booking can see it: payment is asked of the bookings that changed last. */
@Injectable()
export class MoneyCheck {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly payment: ServiceClient,
  ) {}

  /** @throws Unreachable when payment does not answer. */
  async check(graceS: number): Promise<Finding> {
    const { rows } = await poolOf(this.db).query<Booking>(RECENT, [graceS]);
    const violations: string[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE)
      violations.push(...(await Promise.all(rows.slice(at, at + AT_ONCE).map((row) => this.violation(row)))).flat());
    return { id: 'I3', title: 'every captured charge has its booking or its refund', violations };
  }

  private async violation(row: Booking): Promise<string[]> {
    const state = PaymentState.parse(await this.payment.call({ method: 'GET', path: `/internal/payments/${row.id}` }));
    const paid = state.status === 'unknown' ? undefined : state;
    return moneyAgrees(row, paid) ? [] : [`${JSON.stringify(row)} but payment says ${JSON.stringify(paid ?? null)}`];
  }
}
