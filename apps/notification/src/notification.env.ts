import { identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';
import { z } from 'zod';

export const env = readEnv({
  ...baseEnv,
  ...identityEnv,
  MONGODB_URI: z.string().min(1),
  /** PEM of the key that signs calls to other services. */
  SERVICE_KEY_FILE: z.string().min(1),
  TRAVELER_URL: z.url(),
  OWNER_URL: z.url(),
  /** Where e-mail goes out; without it, none does. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Roost <roost@localhost>'),
  MESSAGES_PER_MINUTE: z.coerce.number().int().min(1).default(30),
});
