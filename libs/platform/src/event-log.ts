import type { ServiceEvent, ServiceEventDetails, ServiceEventType } from '#contracts';
import { Counter } from 'prom-client';
import { correlationId } from './correlation.ts';
import { newId } from './id.ts';

/** What is told faster than it can be published is not told: work never waits for its own log. */
const BOUND = 1000;
const waiting: ToldEvent[] = [];
const dropped = new Counter({ name: 'roost_event_log_dropped_total', help: 'Events of the service that found the queue full.' });

/** An event as this process tells it; who it is, its publisher adds. */
export type ToldEvent = Omit<ServiceEvent, 'service' | 'instance'>;

/**
 * Tells the event log what this service did or what befell it; costs a push to an array, and never throws. `details` name nobody:
 * no address, name or text that a person wrote.
 */
export function logEvent(
  event_type: ServiceEventType,
  details: ServiceEventDetails = {},
  about: { booking_id?: string; listing_id?: string } = {},
): void {
  if (waiting.length >= BOUND) return dropped.inc();
  waiting.push({
    event_type,
    event_id: newId(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    correlation_id: correlationId(),
    causation_id: null,
    ...about,
    details,
  });
}

/** What waits to be published, oldest first. Its publisher removes what it has published. */
export const toldEvents: ToldEvent[] = waiting;
