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
  /** Where the weather is forecast, by Open-Meteo's protocol; `none` for the climate alone. */
  WEATHER_URL: z.union([z.literal('none'), z.url({ protocol: /^https?$/ })]).default('https://api.open-meteo.com'),
});
