import type { Pool } from 'pg';
import { bookingInvariants } from '../../apps/booking/src/invariants/booking.invariants.ts';
import { paymentInvariants } from '../../apps/payment/src/invariants/payment.invariants.ts';
import { checkInvariants, type Finding } from '../../libs/platform/src/invariants.ts';
import { foldsMatchRows } from './folds.ts';
import { moneyMatchesBookings } from './money.ts';

export type { Finding } from '../../libs/platform/src/invariants.ts';

/** The stores an audit reads; it never writes. */
export type Stores = Record<'booking' | 'payment', Pool>;

/**
 * Checks every invariant against the stores. Work may be under way for `graceS` seconds; without grace I3, I8 and I12 may show what
 * is about to be done, and must not once it is.
 */
export async function audit(stores: Stores, graceS = 0): Promise<Finding[]> {
  const findings = await Promise.all([
    checkInvariants(stores.booking, bookingInvariants, graceS),
    checkInvariants(stores.payment, paymentInvariants, graceS),
    moneyMatchesBookings(stores, graceS),
    foldsMatchRows(stores.booking),
  ]);
  return inOrder(findings.flat());
}

/** By the numbers of the invariants. */
export const inOrder = (findings: Finding[]): Finding[] =>
  findings.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
