import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//),
  /** Where uploaded pictures are kept; replicas share it. */
  MEDIA_DIR: z.string().min(1).default('.data/media'),
});
