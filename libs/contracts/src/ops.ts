import { z } from 'zod';
import { Instant } from './dates.ts';

/** What a service found of its own invariants. */
export const Findings = z.object({
  findings: z.array(z.object({ id: z.string(), title: z.string(), violations: z.array(z.string()) })),
});
export type Findings = z.infer<typeof Findings>;

/** Answer of GET `/api/ops/invariants`: each rule, how many rows break it, and some of them. */
export const InvariantReport = z.object({
  checked_at: Instant,
  hold: z.boolean(),
  invariants: z.array(
    z.object({ id: z.string(), title: z.string(), violations: z.number().int(), examples: z.array(z.string()) }),
  ),
  /** Services that could not be asked. */
  unavailable: z.array(z.string()),
});
export type InvariantReport = z.infer<typeof InvariantReport>;

/** Answer of GET `/api/ops/health`. */
export const OpsHealth = z.object({
  checked_at: Instant,
  services: z.array(
    z.object({
      name: z.string(),
      ready: z.boolean(),
      detail: z.string().nullable(),
      version: z.string().nullable(),
      started_at: Instant.nullable(),
      response_ms: z.number().int(),
    }),
  ),
  /** What each group of consumers is behind, in messages; null when Kafka does not say. */
  consumers: z.array(z.object({ group: z.string(), topic: z.string(), lag: z.number().int() })).nullable(),
  dead_letters: z.object({ open: z.number().int() }),
});
export type OpsHealth = z.infer<typeof OpsHealth>;
