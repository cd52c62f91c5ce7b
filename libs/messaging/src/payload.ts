import { traceparent } from '../../platform/src/tracing/tracing.ts';

const carried = /"traceparent":"([0-9a-f-]{55})"/;

/** An event as an outbox keeps it: JSON, with the trace that made it, if it is traced. Not a part of any event's schema. */
export function toPayload(event: object): string {
  const traced = traceparent();
  return JSON.stringify(traced ? { ...event, traceparent: traced } : event);
}

/** Kafka headers for a payload: the trace that it carries, for consumers that never look inside. */
export function headersOf(payload: string): { traceparent: string } | undefined {
  const traced = carried.exec(payload)?.[1];
  return traced === undefined ? undefined : { traceparent: traced };
}
