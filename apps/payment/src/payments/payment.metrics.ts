import { Counter } from 'prom-client';

/** Money that moved, in minor units of its currency: captured is revenue, refunded goes back. */
export const movedMinor = new Counter({
  name: 'roost_money_minor_total',
  help: 'Money captured and refunded, in minor units.',
  labelNames: ['kind', 'currency'] as const,
});
