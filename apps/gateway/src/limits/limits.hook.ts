import { Problem } from '#platform';
import type { onRequestHookHandler } from 'fastify';
import type { callerOf } from './caller.ts';
import type { RequestLimit } from './request-limit.ts';

/** Counts each request for its caller, says what is left, and refuses with 429 when nothing is. */
export function limitRequests(limit: RequestLimit, caller: ReturnType<typeof callerOf>): onRequestHookHandler {
  const perMinute = String(limit.perMinute);
  return (request, reply, done) => {
    const { allowed, remaining, resetS } = limit.take(caller(request));
    reply.header('ratelimit-limit', perMinute);
    reply.header('ratelimit-remaining', String(remaining));
    reply.header('ratelimit-reset', String(resetS));
    if (allowed) return done();
    const detail = `At most ${perMinute} requests a minute. Please try again in ${resetS} s.`;
    done(new Problem('rate_limited', detail, {}, { 'retry-after': String(resetS) }));
  };
}
