import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

const logger = new Logger('provider');

/** The answer of a call to the provider, or null when it failed or took longer than `ms`: then the outcome is unknown. */
export async function withDeadline<T extends object | true>(call: Promise<T>, ms: number): Promise<T | null> {
  const timer = new AbortController();
  const late = sleep(ms, null, { signal: timer.signal, ref: false }).catch(() => null);
  const answered = call.catch((error: Error) => {
    logger.warn(`no answer from the payment provider: ${error.message}`);
    return null;
  });
  const answer = await Promise.race([answered, late]);
  timer.abort();
  return answer;
}
