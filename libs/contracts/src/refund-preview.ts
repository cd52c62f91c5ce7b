import { z } from 'zod';
import { Instant } from './dates.ts';
import { CancellationPolicy } from './listing.ts';
import { Currency } from './money.ts';

/** What a guest who cancels now gets back, and what comes back until when; after the last step nothing does. */
export const RefundPreview = z.object({
  refund_amount: z.number(),
  currency: Currency,
  policy: CancellationPolicy,
  steps: z.array(z.object({ until: Instant, refund_amount: z.number() })),
});
export type RefundPreview = z.infer<typeof RefundPreview>;
