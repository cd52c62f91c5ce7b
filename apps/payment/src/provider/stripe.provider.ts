import Stripe from 'stripe';
import { type Authorization, type Charge, PaymentProvider } from './payment.provider.ts';

/** Stripe by its own SDK: a PaymentIntent captured by hand, every call under our idempotency key. */
export class StripeProvider extends PaymentProvider {
  /** Stripe's search follows its writes within a minute. */
  readonly settlesWithinMs = 90_000;

  private readonly stripe: Stripe;

  /** @param url only to reach a stand-in of Stripe's API, such as stripe-mock. */
  constructor(secretKey: string, url?: URL) {
    super();
    const host = url && { host: url.hostname, port: Number(url.port), protocol: url.protocol.slice(0, -1) as 'http' | 'https' };
    this.stripe = new Stripe(secretKey, { timeout: 10_000, maxNetworkRetries: 0, ...host });
  }

  supports(method: string): boolean {
    return /^pm_[A-Za-z0-9_]+$/.test(method);
  }

  async authorize({ key, amountMinor, currency, method }: Charge): Promise<Authorization> {
    try {
      const intent = await this.stripe.paymentIntents.create(
        {
          amount: amountMinor,
          currency: currency.toLowerCase(),
          payment_method: method,
          capture_method: 'manual',
          confirm: true,
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          metadata: { booking_id: key },
        },
        { idempotencyKey: `${key}:authorize` },
      );
      return { ok: true, ref: intent.id };
    } catch (error) {
      if (error instanceof Stripe.errors.StripeCardError) return { ok: false, reason: error.code ?? 'card_declined' };
      throw error;
    }
  }

  async find(key: string): Promise<{ ref: string } | null> {
    const found = await this.stripe.paymentIntents.search({ query: `metadata['booking_id']:'${key}'`, limit: 1 });
    const intent = found.data[0];
    return intent ? { ref: intent.id } : null;
  }

  async capture(ref: string, key: string): Promise<{ ok: boolean }> {
    try {
      await this.stripe.paymentIntents.capture(ref, {}, { idempotencyKey: `${key}:capture` });
      return { ok: true };
    } catch (error) {
      if (error instanceof Stripe.errors.StripeCardError) return { ok: false };
      throw error;
    }
  }

  async void(ref: string, key: string): Promise<void> {
    await this.stripe.paymentIntents.cancel(ref, {}, { idempotencyKey: `${key}:void` });
  }

  async refund(ref: string, amountMinor: number, key: string): Promise<void> {
    await this.stripe.refunds.create({ payment_intent: ref, amount: amountMinor }, { idempotencyKey: `${key}:refund` });
  }
}
