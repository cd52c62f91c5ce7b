import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//),
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  TRAVELER_URL: z.url(),
  /** Where uploaded pictures are kept; replicas share it. */
  MEDIA_DIR: z.string().min(1).default('.data/media'),
});
