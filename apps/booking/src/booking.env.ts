import { z } from 'zod';
import { redisUrls } from '#holds';
import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  DATABASE_URL: z.url(),
  PAYMENT_URL: z.url(),
  PROPERTY_URL: z.url(),
  SERVICE_KEY_FILE: z.string().min(1),
  /** Where holds are kept, as live has it: HOLD_REDIS_URLS if set, else REDIS_URL. Without either, nothing is held. */
  REDIS_URL: redisUrls.optional(),
  HOLD_REDIS_URLS: redisUrls.optional(),
  /** What quotes are signed with; the same in every replica. */
  QUOTE_SECRET: z.string().min(32),
  QUOTE_TTL_S: z.coerce
    .number()
    .min(1)
    .default(15 * 60),
  /** Open bookings (requested or to come) one person may have at once. */
  MAX_BOOKINGS_PER_TRAVELER: z.coerce.number().int().min(1).default(10),
  /** Ports that foreign calendars may be fetched from, and whether from this machine itself (tests only). */
  FEED_PORTS: z
    .string()
    .default('80,443')
    .transform((list) => list.split(',').map(Number)),
  FEED_ALLOW_LOOPBACK: z.stringbool().default(false),
  /** How often each foreign calendar is looked at. */
  FEED_EVERY_MINUTES: z.coerce.number().min(0.01).default(15),
  /** How long one who waits and was told has, before the next is told. */
  WAITLIST_TURN_MINUTES: z.coerce.number().min(0.01).default(120),
  /** How long a host may take to answer a request. */
  REQUEST_EXPIRES_MINUTES: z.coerce
    .number()
    .min(0.01)
    .default(24 * 60),
});
