import { z } from 'zod';
import { ListedBooking } from './booking.ts';
import { CalendarDate, countNights, Instant } from './dates.ts';
import { Amount } from './money.ts';
import { PageQuery, Pagination } from './pagination.ts';

/** Where what a host earns by a stay is: `upcoming` until the stay begins, then `due`, in the end `paid`. */
export const PayoutStatus = z.enum(['upcoming', 'due', 'paid']);
export type PayoutStatus = z.infer<typeof PayoutStatus>;

/** Query of GET `/api/owner/payouts`. */
export const PayoutsQuery = PageQuery.extend({ status: PayoutStatus.optional() });
export type PayoutsQuery = z.infer<typeof PayoutsQuery>;

/** What a host gets for one stay: captured minus refunded, a decimal of `currency`. */
export const OwedPayout = z.object({
  booking_id: z.uuid(),
  status: PayoutStatus,
  amount: Amount,
  currency: z.string(),
  /** When it becomes, or became, due: at check-in. Null for stays paid for before hosts were. */
  due_at: Instant.nullable(),
  paid_at: Instant.nullable(),
});
export type OwedPayout = z.infer<typeof OwedPayout>;

/** Balances of a host's accounts. `due` is below zero where a stay was refunded after its payout. */
const PayoutTotals = z.object({ currency: z.string(), upcoming: z.number(), due: z.number(), paid: z.number() });

/** Answer of GET `/internal/payouts`, from payment's ledger. */
export const OwedPayoutPage = z.object({
  payouts: z.array(OwedPayout),
  totals: z.array(PayoutTotals),
  pagination: Pagination,
});
export type OwedPayoutPage = z.infer<typeof OwedPayoutPage>;

const stay = { check_in: CalendarDate.nullable(), check_out: CalendarDate.nullable(), listing: ListedBooking.shape.listing };

/** A payout beside the stay it is for, as far as the desk knows it. */
export const Payout = OwedPayout.extend(stay);
export type Payout = z.infer<typeof Payout>;

/** Answer of GET `/api/owner/payouts`. */
export const PayoutPage = OwedPayoutPage.extend({ payouts: z.array(Payout) });
export type PayoutPage = z.infer<typeof PayoutPage>;

const LONGEST_DAYS = 400;

/** Query of GET `/api/owner/payouts/statement`: days in UTC, `to` exclusive. */
export const StatementQuery = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine((q) => q.from < q.to, { path: ['to'], message: 'must be after from' })
  .refine((q) => countNights(q.from, q.to) <= LONGEST_DAYS, { path: ['to'], message: `at most ${LONGEST_DAYS} days` });
export type StatementQuery = z.infer<typeof StatementQuery>;

/** One leg in a host's accounts. What is owed grows by a positive amount. */
export const StatementLine = z.object({
  at: Instant,
  transaction_id: z.uuid(),
  booking_id: z.uuid(),
  kind: z.enum(['capture', 'refund', 'payout_due', 'payout']),
  account: z.enum(['upcoming', 'due']),
  amount: z.number(),
  currency: z.string(),
});
export type StatementLine = z.infer<typeof StatementLine>;

/** Answer of GET `/internal/payouts/statement`. */
export const Statement = z.object({ lines: z.array(StatementLine) });
export type Statement = z.infer<typeof Statement>;
