import { z } from 'zod';
import { Instant } from './dates.ts';

/** Body of POST `/internal/payments`, from booking to payment. Amounts between services are integer minor units. */
export const Authorize = z.strictObject({
  booking_id: z.uuid(),
  amount_minor: z.number().int().min(0),
  currency: z.string(),
  payment_method: z.string().max(100),
  guest_id: z.uuid(),
  host_id: z.uuid(),
  /** When the stay begins: from then on the host is to be paid. */
  payout_at: Instant.optional(),
});
export type Authorize = z.infer<typeof Authorize>;

/** Body of POST `/internal/payments/{booking_id}/refund`. */
export const Refund = z.strictObject({ amount_minor: z.number().int().min(1) });
export type Refund = z.infer<typeof Refund>;

/** What payment knows of a booking's money; `unknown` when it was never asked. */
export const PaymentState = z.object({
  booking_id: z.uuid(),
  status: z.enum(['unknown', 'authorizing', 'authorized', 'declined', 'captured', 'capture_failed', 'voided', 'refunded']),
  amount_minor: z.number().int(),
  refunded_minor: z.number().int(),
  currency: z.string(),
});
export type PaymentState = z.infer<typeof PaymentState>;
