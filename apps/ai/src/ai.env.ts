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
  TRAVELER_URL: z.url(),
  /** An endpoint of OpenAI's protocol; without it there is no language model, and the rules answer alone. */
  AI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  AI_API_KEY: z.string().min(1).default('none'),
  AI_MODEL: z.string().min(1).default('gpt-4o-mini'),
  /** Tokens of the language model each caller may use in a day. */
  AI_TOKENS_PER_DAY: z.coerce.number().int().min(0).default(50_000),
  /** Where the weather is forecast, by Open-Meteo's protocol; `none` for the climate alone. */
  WEATHER_URL: z.union([z.literal('none'), z.url({ protocol: /^https?$/ })]).default('https://api.open-meteo.com'),
});
