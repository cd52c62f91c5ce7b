import { redisUrls } from '#holds';
import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  /** Where tickets and what streams tell are kept, and holds unless HOLD_REDIS_URLS names others. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  HOLD_REDIS_URLS: redisUrls.optional(),
  BOOKING_URL: z.url(),
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  /** How long a hold lasts that nobody refreshes. */
  HOLD_TTL_S: z.coerce.number().min(1).max(600).default(60),
  /** How long a hold may be refreshed: nobody keeps nights from others for ever. */
  HOLD_LONGEST_S: z.coerce
    .number()
    .min(1)
    .default(30 * 60),
  /** Open streams of this process, and of one user in it. */
  MAX_STREAMS: z.coerce.number().int().min(1).default(20_000),
  MAX_STREAMS_PER_USER: z.coerce.number().int().min(1).default(10),
  HEARTBEAT_S: z.coerce.number().min(0.1).default(15),
});
