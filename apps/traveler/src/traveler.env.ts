import { accountsEnv, identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  ...accountsEnv,
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  PROPERTY_URL: z.url(),
  NOTIFICATION_URL: z.url(),
  BOOKING_URL: z.url(),
  AI_URL: z.url(),
});
