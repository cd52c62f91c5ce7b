import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  MONGODB_URI: z.string().min(1),
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  BOOKING_URL: z.url(),
  PAYMENT_URL: z.url(),
  // The others are only looked at, where they are known.
  GATEWAY_URL: z.url().optional(),
  TRAVELER_URL: z.url().optional(),
  OWNER_URL: z.url().optional(),
  PROPERTY_URL: z.url().optional(),
  NOTIFICATION_URL: z.url().optional(),
  LIVE_URL: z.url().optional(),
  AI_URL: z.url().optional(),
});
