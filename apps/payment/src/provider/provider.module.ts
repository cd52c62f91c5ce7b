import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '#platform';
import { env } from '../payment.env.ts';
import { FreeOfCharge } from './free-of-charge.ts';
import { PaymentProvider } from './payment.provider.ts';
import { SandboxProvider } from './sandbox.provider.ts';
import { StripeProvider } from './stripe.provider.ts';

/** The provider that the environment chose. */
@Global()
@Module({
  providers: [
    { provide: PaymentProvider, inject: [DataSource], useFactory: (db: DataSource) => new FreeOfCharge(chooseProvider(db)) },
  ],
  exports: [PaymentProvider],
})
export class ProviderModule {}

function chooseProvider(dataSource: DataSource): PaymentProvider {
  if (env.PAYMENT_PROVIDER === 'sandbox') return new SandboxProvider(poolOf(dataSource));
  if (!env.STRIPE_SECRET_KEY) throw new Error('PAYMENT_PROVIDER=stripe needs STRIPE_SECRET_KEY.');
  return new StripeProvider(env.STRIPE_SECRET_KEY, env.STRIPE_API_URL ? new URL(env.STRIPE_API_URL) : undefined);
}
