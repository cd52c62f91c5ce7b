import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStripeMock, until } from '#testing';
import { Payments1700000000001 } from '../migrations/1-payments.ts';
import type { PaymentProvider } from './payment.provider.ts';
import { SandboxProvider } from './sandbox.provider.ts';
import { StripeProvider } from './stripe.provider.ts';

const stripe = await startStripeMock();
const database = `provider_${randomUUID().replaceAll('-', '')}`;
const admin = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
let pool: pg.Pool;

beforeAll(async () => {
  await admin.query(`CREATE DATABASE ${database}`);
  pool = new pg.Pool({
    connectionString: Object.assign(new URL(process.env.DATABASE_URL ?? ''), { pathname: `/${database}` }).toString(),
  });
  await new Payments1700000000001().up({ query: (sql: string) => pool.query(sql) } as never);
});
afterAll(async () => {
  await pool.end();
  await until(() => admin.query(`DROP DATABASE ${database}`)); // once its last connection has closed
  await admin.end();
  await stripe?.[Symbol.asyncDispose]();
});

const charge = (method = 'pm_card_visa') => ({ key: randomUUID(), amountMinor: 36_000, currency: 'USD', method });

/** What every provider must do, whoever it is. */
function contract(provide: () => PaymentProvider): void {
  it('reserves, takes and gives back', async () => {
    const provider = provide();
    const wanted = charge();
    const reserved = await provider.authorize(wanted);
    if (!reserved.ok) throw new Error(reserved.reason);
    expect(await provider.capture(reserved.ref, wanted.key)).toEqual({ ok: true });
    await provider.refund(reserved.ref, 10_000, wanted.key);
  });

  it('gives a reservation up, also twice', async () => {
    const provider = provide();
    const wanted = charge();
    const reserved = await provider.authorize(wanted);
    if (!reserved.ok) throw new Error(reserved.reason);
    await provider.void(reserved.ref, wanted.key);
    await provider.void(reserved.ref, wanted.key);
  });

  it('knows what it can charge', () => {
    expect(provide().supports('pm_card_visa')).toBe(true);
    expect(provide().supports('beads')).toBe(false);
  });
}

describe('the sandbox', () => {
  const provide = () => new SandboxProvider(pool);
  contract(provide);

  it('does the same thing once under the same key', async () => {
    const wanted = charge();
    const [first, second] = await Promise.all([provide().authorize(wanted), provide().authorize(wanted)]);
    expect(first).toEqual(second);
    if (!first.ok) throw new Error(first.reason);
    await provide().capture(first.ref);
    await provide().refund(first.ref, 100, wanted.key);
    await provide().refund(first.ref, 100, wanted.key);
    const { rows } = await pool.query('SELECT captured_minor::int, refunded_minor::int FROM sandbox.charges WHERE key = $1', [
      wanted.key,
    ]);
    expect(rows).toEqual([{ captured_minor: 36_000, refunded_minor: 100 }]);
  });

  it('tells what became of a charge whose answer was lost', async () => {
    const wanted = charge();
    expect(await provide().find(wanted.key)).toBeNull();
    const reserved = await provide().authorize(wanted);
    expect(await provide().find(wanted.key)).toEqual({ ref: reserved.ok && reserved.ref });
  });

  it('declines, fails and fails late, as the methods say', async () => {
    expect(await provide().authorize(charge('pm_card_chargeDeclined'))).toEqual({ ok: false, reason: 'card_declined' });
    await expect(provide().authorize(charge('pm_error'))).rejects.toThrow();
    const late = await provide().authorize(charge('pm_card_visa_captureDeclined'));
    if (!late.ok) throw new Error(late.reason);
    expect(await provide().capture(late.ref)).toEqual({ ok: false });
  });
});

describe.skipIf(!stripe)('Stripe, as its own stripe-mock answers', () => {
  contract(() => new StripeProvider('sk_test_123', stripe?.url));

  it('throws when Stripe does not answer, since the outcome is then unknown', async () => {
    const nobody = new StripeProvider('sk_test_123', new URL('http://127.0.0.1:9'));
    await expect(nobody.authorize(charge())).rejects.toThrow();
  });
});
