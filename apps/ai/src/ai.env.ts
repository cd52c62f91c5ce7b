import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  MONGODB_URI: z.string().min(1),
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  PROPERTY_URL: z.url(),
});
