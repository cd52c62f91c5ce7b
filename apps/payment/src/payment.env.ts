import { z } from 'zod';
import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  DATABASE_URL: z.url(),
  /** `sandbox` moves no real money; `stripe` needs STRIPE_SECRET_KEY. */
  PAYMENT_PROVIDER: z.enum(['sandbox', 'stripe']).default('sandbox'),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_API_URL: z.url().optional(),
});
