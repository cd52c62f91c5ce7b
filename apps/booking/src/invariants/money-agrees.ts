/** What a booking says of its money. */
export type Owed = { payment_status: string; total_minor: number; refund_minor: number | null };
/** What payment says of it. */
export type Paid = { status: string; amount_minor: number; refunded_minor: number };

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

/** I3: whether a captured charge has a booking that stands or kept it by its policy, or a refund of just what it owes. */
export function moneyAgrees(booking: Owed, payment: Paid | undefined): boolean {
  const places = expected[booking.payment_status];
  if (!places) return true; // still moving: I12's business
  if (!payment || !places.includes(payment.status)) return false;
  if (payment.status === 'refunded') return payment.refunded_minor === (booking.refund_minor || payment.amount_minor);
  return payment.status === 'voided' || payment.amount_minor === booking.total_minor;
}
