import type { Finding } from '../../libs/platform/src/invariants.ts';
import { moneyAgrees, type Owed, type Paid } from '../../apps/booking/src/invariants/money-agrees.ts';
import type { Stores } from './audit.ts';

const BOOKINGS =
  'SELECT id, payment_status, total_minor::int, refund_minor::int FROM bookings WHERE updated_at <= now() - make_interval(secs => $1)';
const PAYMENTS = 'SELECT booking_id, status, amount_minor::int, refunded_minor::int FROM payments';

/** I3: every captured charge has a booking that stands or kept it by its policy, or a refund of just what it owes. */
export async function moneyMatchesBookings({ booking, payment }: Stores, graceS: number): Promise<Finding> {
  // Bookings first: a payment made since is of a booking that is not looked at.
  const bookings = await booking.query<Owed & { id: string }>(BOOKINGS, [graceS]);
  const known = new Set((await booking.query<{ id: string }>('SELECT id FROM bookings')).rows.map(({ id }) => id));
  const settled = `${PAYMENTS} WHERE updated_at <= now() - make_interval(secs => $1)`;
  const payments = await payment.query<Paid & { booking_id: string }>(PAYMENTS);
  const old = await payment.query<Paid & { booking_id: string }>(settled, [graceS]);
  const paid = new Map(payments.rows.map((row) => [row.booking_id, row]));
  const moving = graceS > 0 ? new Set(old.rows.map((row) => row.booking_id)) : null;
  const violations = bookings.rows.filter(
    (row) => (!moving || moving.has(row.id) || !paid.has(row.id)) && !moneyAgrees(row, paid.get(row.id)),
  );
  const strays = old.rows.filter((row) => !known.has(row.booking_id) && row.status !== 'voided');
  return {
    id: 'I3',
    title: 'every captured charge has its booking or its refund',
    violations: [
      ...violations.map((row) => `${JSON.stringify(row)} but payment says ${JSON.stringify(paid.get(row.id) ?? null)}`),
      ...strays.map((row) => `a payment without a booking: ${JSON.stringify(row)}`),
    ],
  };
}
