import { z } from 'zod';
import { Instant } from './dates.ts';

/** What our services tell of themselves. Readers take any other name too: a new service may tell more than an old one knows. */
export type ServiceEventType =
  | 'service_started'
  | 'service_stopping'
  | 'login_failed'
  | 'login_limited'
  | 'breaker_opened'
  | 'breaker_closed'
  | 'consumer_joined'
  | 'consumer_crashed'
  | 'dead_letter_written'
  | 'dead_letter_edited'
  | 'dead_letter_replayed'
  | 'replay_applied'
  | 'view_rebuilt'
  | 'hold_taken'
  | 'hold_released'
  | 'hold_lost';

/** Circumstances of an event, by name. Never a name, address or anything else that says who a person is. */
export const ServiceEventDetails = z.record(
  z.string().max(60),
  z.union([z.string().max(500), z.number(), z.boolean(), z.null()]),
);
export type ServiceEventDetails = z.infer<typeof ServiceEventDetails>;

/** `event-log`: what a service did or what befell it. */
export const ServiceEvent = z.object({
  event_type: z.string().regex(/^[a-z][a-z_]{0,59}$/),
  event_id: z.uuid(),
  timestamp: Instant,
  schema_version: z.number().int().default(1),
  correlation_id: z.string(),
  causation_id: z.string().nullable(),
  service: z.string().max(60),
  /** Which of its processes. */
  instance: z.string().max(200),
  booking_id: z.uuid().optional(),
  listing_id: z.uuid().optional(),
  details: ServiceEventDetails,
});
export type ServiceEvent = z.infer<typeof ServiceEvent>;
