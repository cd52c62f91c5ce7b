import { accountsEnv, adminEnv, identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  ...accountsEnv,
  ...adminEnv,
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  BOOKING_URL: z.url(),
  /** Where the world finds this house: what links sent elsewhere begin with. */
  PUBLIC_URL: z.url().optional(),
  GATEWAY_URL: z.url().optional(),
  PAYMENT_URL: z.url(),
  PROPERTY_URL: z.url(),
  NOTIFICATION_URL: z.url(),
});
