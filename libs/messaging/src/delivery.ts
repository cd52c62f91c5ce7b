import type { EventTopic } from '#contracts';
import { fullJitter, rest } from './backoff.ts';
import { withDeadline } from './deadline.ts';
import { type Fault, faultOf } from './fault.ts';
import { metrics } from './metrics.ts';

const HANDLER_MS = 5000;
const BACKOFF_BASE_MS = 50;
const BACKOFF_CAP_MS = 1000;

// A try that was too slow is not repeated at once: it has cost 5 s already, and is repeated alone or after a rest.
const tries: Record<Fault, number> = { outage: 3, passing: 3, slow: 1, permanent: 1 };

export type Handler = (events: unknown[]) => Promise<void>;
export type Failure = { fault: Fault; error: unknown; attempts: number };

/**
 * Gives events to a handler, at most 5 s a try, again at once with jitter when the fault may have passed.
 * @returns why the last try failed, or undefined when one succeeded. Never throws.
 */
export async function deliver(
  topic: EventTopic,
  events: unknown[],
  handler: Handler,
  stopping: AbortSignal,
): Promise<Failure | undefined> {
  for (let attempts = 1; ; attempts++) {
    try {
      await withDeadline(handler(events), HANDLER_MS, `Handling ${topic}`);
      metrics.handled.inc({ topic }, events.length);
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      if (attempts >= tries[fault] || stopping.aborted) return { fault, error, attempts };
      metrics.retried.inc({ topic });
      await rest(fullJitter(attempts - 1, BACKOFF_BASE_MS, BACKOFF_CAP_MS), stopping);
    }
  }
}
