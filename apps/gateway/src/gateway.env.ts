import { baseEnv, readEnv } from '#platform';
import { identityEnv } from '#identity';
import { z } from 'zod';

const { HOST, PORT, METRICS_PORT, SHUTDOWN_DELAY_MS } = baseEnv;
const url = z.url({ protocol: /^https?$/ });

/** The gateway's settings. It is the outermost hop unless told otherwise. */
export const readGatewayEnv = (env?: NodeJS.ProcessEnv) =>
  readEnv(
    {
      HOST,
      PORT,
      METRICS_PORT,
      SHUTDOWN_DELAY_MS,
      ...identityEnv,
      TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
      REDIS_URL: z.url({ protocol: /^rediss?$/ }),
      TRAVELER_URL: url,
      OWNER_URL: url,
      PROPERTY_URL: url,
      BOOKING_URL: url,
      NOTIFICATION_URL: url,
      AI_URL: url,
      LIVE_URL: url,
      EVENT_LOG_URL: url,
      /** Where the gateway tells what befell it; without it, it tells nobody. */
      KAFKA_BROKERS: baseEnv.KAFKA_BROKERS.optional(),
      /** Requests a minute for each user, or for each address when the user is not known. */
      RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(100),
      /** The folder with the built pages; without it there is the API alone. */
      WEB_DIR: z.string().optional(),
      /** Where the map gets its tiles, `https://…/{z}/{x}/{y}.png`, and whom to thank for them; without it the map is drawn from what ships. */
      MAP_TILES_URL: url.optional(),
      MAP_TILES_ATTRIBUTION: z.string().max(300).default(''),
      /** Origins of foreign pages that may call the API, comma-separated; none by default. */
      CORS_ORIGINS: z
        .string()
        .default('')
        .transform((list) =>
          list
            .split(',')
            .map((origin) => origin.trim())
            .filter(Boolean),
        ),
    },
    env,
  );

export type GatewayEnv = ReturnType<typeof readGatewayEnv>;
