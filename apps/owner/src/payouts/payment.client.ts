import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { OwedPayout, OwedPayoutPage, PayoutsQuery, Statement, StatementLine, StatementQuery } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { Problem, ServiceClient, Unreachable } from '#platform';
import { env } from '../owner.env.ts';

/** Payment, which keeps the ledger. */
@Injectable()
export class PaymentClient implements OnApplicationShutdown {
  private readonly client: ServiceClient;

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'owner');
    this.client = new ServiceClient('payment', env.PAYMENT_URL, token);
  }

  payouts(hostId: string, query: PayoutsQuery): Promise<OwedPayoutPage> {
    const asked = { ...query, host_id: hostId, page: String(query.page), per_page: String(query.per_page) };
    return this.ask('GET', `/internal/payouts?${new URLSearchParams(asked)}`);
  }

  async statement(hostId: string, query: StatementQuery): Promise<StatementLine[]> {
    const asked = new URLSearchParams({ ...query, host_id: hostId });
    return (await this.ask<Statement>('GET', `/internal/payouts/statement?${asked}`)).lines;
  }

  /** @throws Problem not_found when nothing is due for the booking. */
  markPaid(bookingId: string): Promise<OwedPayout> {
    return this.ask('POST', `/internal/payouts/${bookingId}/paid`);
  }

  onApplicationShutdown(): Promise<void> {
    return this.client.close();
  }

  private async ask<T>(method: 'GET' | 'POST', path: string): Promise<T> {
    try {
      return await this.client.call<T>({ method, path });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      throw new Problem('unavailable', 'The books are closed for a moment. Please try again.', {}, { 'retry-after': '2' });
    }
  }
}
