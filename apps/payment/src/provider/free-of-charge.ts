import { type Authorization, type Charge, PaymentProvider } from './payment.provider.ts';

const FREE = 'free';

/** Any provider, left alone by stays that cost nothing: no card can be charged zero. */
export class FreeOfCharge extends PaymentProvider {
  readonly settlesWithinMs: number;

  constructor(private readonly provider: PaymentProvider) {
    super();
    this.settlesWithinMs = provider.settlesWithinMs;
  }

  supports(method: string): boolean {
    return this.provider.supports(method);
  }

  async authorize(charge: Charge): Promise<Authorization> {
    return charge.amountMinor === 0 ? { ok: true, ref: FREE } : this.provider.authorize(charge);
  }

  find(key: string): Promise<{ ref: string } | null> {
    return this.provider.find(key);
  }

  async capture(ref: string, key: string): Promise<{ ok: boolean }> {
    return ref === FREE ? { ok: true } : this.provider.capture(ref, key);
  }

  async void(ref: string, key: string): Promise<void> {
    if (ref !== FREE) await this.provider.void(ref, key);
  }

  async refund(ref: string, amountMinor: number, key: string): Promise<void> {
    if (ref !== FREE) await this.provider.refund(ref, amountMinor, key);
  }
}
