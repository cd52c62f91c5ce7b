import { z } from 'zod';

/** Settings every app has. */
export const baseEnv = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  KAFKA_BROKERS: z.string().transform((list) => list.split(',').map((broker) => broker.trim())),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1),
  /** How long Kafka waits for a process that was killed before others take its partitions over. */
  KAFKA_SESSION_MS: z.coerce.number().int().min(1000).max(60_000).default(6000),
  /** Proxies in front whose X-Forwarded-For is believed; exactly so many, never any. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(1),
  /** A port of its own for `/metrics`, which is then not on the other; the gateway shows its metrics nowhere else. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** How long readiness says no before connections are drained: what a balancer needs to notice. */
  SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(15_000).default(0),
};

/**
 * The settings of an app from its environment.
 * @throws Error that lists every wrong or missing variable at once.
 */
export function readEnv<T extends z.ZodRawShape>(shape: T, env: NodeJS.ProcessEnv = process.env): z.infer<z.ZodObject<T>> {
  const result = z.object(shape).safeParse(env);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${lines.join('\n')}\nCONTRIBUTING.md tells what each variable means.`);
}
