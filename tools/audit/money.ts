import type { Finding } from './audit.ts';
import type { Stores } from './invariants.ts';

type Row = { id: string; status: string; payment_status: string; total_minor: number; refund_minor: number | null };
type Paid = { booking_id: string; status: string; amount_minor: number; refunded_minor: number };

/** Where the money of a settled booking must be, given what the booking says of it. */
const expected: Record<string, string[]> = {
  authorized: ['authorized'],
  captured: ['captured'],
  kept: ['captured'],
  refunded: ['refunded'],
  partially_refunded: ['refunded'],
  voided: ['voided', 'capture_failed', 'declined'],
  declined: ['declined', 'capture_failed'],
};

/** I3: every captured charge has a booking that stands or kept it by its policy, or a refund of just what it owes. */
export async function moneyMatchesBookings({ booking, payment }: Stores): Promise<Finding> {
  const bookings = await booking.query<Row>(
    'SELECT id, status, payment_status, total_minor::int, refund_minor::int FROM bookings',
  );
  const payments = await payment.query<Paid>('SELECT booking_id, status, amount_minor::int, refunded_minor::int FROM payments');
  const paid = new Map(payments.rows.map((row) => [row.booking_id, row]));
  const violations = bookings.rows.filter((row) => !agrees(row, paid.get(row.id)));
  const known = new Set(bookings.rows.map((row) => row.id));
  const strays = payments.rows.filter((row) => !known.has(row.booking_id) && row.status !== 'voided');
  return {
    id: 'I3',
    title: 'every captured charge has its booking or its refund',
    violations: [
      ...violations.map((row) => `${JSON.stringify(row)} but payment says ${JSON.stringify(paid.get(row.id) ?? null)}`),
      ...strays.map((row) => `a payment without a booking: ${JSON.stringify(row)}`),
    ],
  };
}

function agrees(booking: Row, payment: Paid | undefined): boolean {
  const places = expected[booking.payment_status];
  if (!places) return true; // still moving: I12's business
  if (!payment || !places.includes(payment.status)) return false;
  if (payment.status === 'refunded') return payment.refunded_minor === (booking.refund_minor || payment.amount_minor);
  return payment.status === 'voided' || payment.amount_minor === booking.total_minor;
}
