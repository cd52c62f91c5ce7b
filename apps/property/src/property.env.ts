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
  /** Where uploaded pictures are kept, if there is no bucket; replicas share it. */
  MEDIA_DIR: z.string().min(1).default('.data/media'),
  /** The bucket in which uploaded pictures are kept instead, and where it is when not with AWS. */
  S3_BUCKET: z.string().min(3).max(63).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  /** Both or neither: without them it is a role of the machine or pod, or what AWS' own variables say. */
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});
export type PropertyEnv = typeof env;
