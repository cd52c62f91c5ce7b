import { withCorrelation } from '../../platform/src/correlation.ts';
import { type EventSpan, eventSpan, withinSpan } from '../../platform/src/tracing/tracing.ts';

type Cause = { correlation_id: string };

const spans = new WeakMap<object, EventSpan>();

/**
 * Runs `work` as what an event has caused: under its correlation id, in its trace. What a handler does for many events at once is
 * done outside of it.
 */
export function onBehalfOf<T>(event: Cause, work: () => T): T {
  return withCorrelation(event.correlation_id, () => withinSpan(spans.get(event), work));
}

/** Begins the spans of events that are about to be handled, for those whose trace is known. @returns what ends them. */
export function beginSpans(
  name: string,
  events: { event: object; traceparent: string | undefined }[],
): (error?: unknown) => void {
  const begun: EventSpan[] = [];
  for (const { event, traceparent } of events) {
    const span = eventSpan(name, traceparent);
    if (!span) continue;
    spans.set(event, span);
    begun.push(span);
  }
  return (error) => begun.forEach((span) => span.end(error));
}
