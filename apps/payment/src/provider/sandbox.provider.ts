import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, type Statement } from '#platform';
import { type Authorization, type Charge, PaymentProvider } from './payment.provider.ts';

const SLOW_MS = 10_000;

/** The test methods, named as Stripe names its own. */
const methods = ['pm_card_visa', 'pm_card_chargeDeclined', 'pm_card_visa_captureDeclined', 'pm_slow', 'pm_error'] as const;

const AUTHORIZE: Statement = {
  name: 'sandbox-authorize',
  text: `INSERT INTO sandbox.charges (key, amount_minor, currency, method) VALUES ($1, $2, $3, $4)
         ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING ref, xmax = 0 AS fresh`,
};
const FIND: Statement = { name: 'sandbox-find', text: 'SELECT ref FROM sandbox.charges WHERE key = $1' };
const CAPTURE: Statement = {
  name: 'sandbox-capture',
  text: `UPDATE sandbox.charges SET captured_minor = CASE WHEN method = 'pm_card_visa_captureDeclined' THEN 0 ELSE amount_minor END
         WHERE ref = $1 AND NOT voided RETURNING captured_minor > 0 AS ok`,
};
const VOID: Statement = {
  name: 'sandbox-void',
  text: `UPDATE sandbox.charges SET voided = true WHERE ref = $1 AND captured_minor = 0`,
};
const REFUND: Statement = {
  name: 'sandbox-refund',
  text: `UPDATE sandbox.charges SET refunded_minor = refunded_minor + $2, refund_keys = refund_keys || $3::text
         WHERE ref = $1 AND NOT refund_keys @> ARRAY[$3::text]`,
};

/**
 * A provider that keeps its own books (schema `sandbox`, another connection, never in our transactions) as a real one would, so that
 * kills and lost answers can be tested and its books compared with ours.
 */
export class SandboxProvider extends PaymentProvider {
  readonly settlesWithinMs = 3000;

  constructor(private readonly pool: Pool) {
    super();
  }

  supports(method: string): boolean {
    return (methods as readonly string[]).includes(method);
  }

  async authorize({ key, amountMinor, currency, method }: Charge): Promise<Authorization> {
    if (method === 'pm_error') throw new Error('the provider failed inside');
    if (method === 'pm_card_chargeDeclined') return { ok: false, reason: 'card_declined' };
    const [charge] = await run<{ ref: string; fresh: boolean }>(this.pool, AUTHORIZE, [key, amountMinor, currency, method]);
    if (!charge) throw new Error('the provider did not store the charge');
    if (method === 'pm_slow' && charge.fresh) await sleep(SLOW_MS, undefined, { ref: false });
    return { ok: true, ref: charge.ref };
  }

  async find(key: string): Promise<{ ref: string } | null> {
    return (await run<{ ref: string }>(this.pool, FIND, [key]))[0] ?? null;
  }

  async capture(ref: string): Promise<{ ok: boolean }> {
    const [charge] = await run<{ ok: boolean }>(this.pool, CAPTURE, [ref]);
    return { ok: charge?.ok ?? false };
  }

  async void(ref: string): Promise<void> {
    await run(this.pool, VOID, [ref]);
  }

  async refund(ref: string, amountMinor: number, key: string): Promise<void> {
    await run(this.pool, REFUND, [ref, amountMinor, key]);
  }
}
