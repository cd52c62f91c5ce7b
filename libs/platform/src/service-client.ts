import { errors, type ErrorCode, type ProblemDetails } from '#contracts';
import { circuitBreaker, type CircuitBreakerPolicy, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from 'cockatiel';
import { Pool } from 'undici';
import { correlationId } from './correlation.ts';
import { logEvent } from './event-log.ts';
import { Problem } from './problem.ts';
import { inClientSpan, traceparent } from './tracing/tracing.ts';

/** The other service did not answer: down, too slow, sick (5xx), or its breaker is open. Whether it acted is unknown. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export type Call = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown; timeoutMs?: number };

/**
 * A client of one other service: pooled, with a deadline on every call, a service token, and a breaker that after ten failures
 * in a row refuses at once for two seconds instead of piling up. Its 4xx come back as the same `Problem`.
 */
export class ServiceClient {
  private readonly pool: Pool;
  private readonly breaker: CircuitBreakerPolicy;

  constructor(
    readonly name: string,
    url: string,
    private readonly token: () => string,
  ) {
    this.pool = new Pool(url, { connections: 64, pipelining: 1, connect: { timeout: 500 }, keepAliveTimeout: 30_000 });
    this.breaker = circuitBreaker(handleAll, { halfOpenAfter: 2000, breaker: new ConsecutiveBreaker(10) });
    this.breaker.onBreak(() => logEvent('breaker_opened', { to: name }));
    this.breaker.onReset(() => logEvent('breaker_closed', { to: name }));
  }

  /**
   * @throws Problem for the other's 4xx; Unreachable for anything that leaves the outcome unknown.
   */
  async call<T>({ method, path, body, timeoutMs = 2000 }: Call): Promise<T> {
    try {
      const { status, answer } = await inClientSpan(`${method} ${this.name}`, () =>
        this.breaker.execute(() => this.send(method, path, body, timeoutMs)),
      );
      if (status < 400) return answer as T;
      throw toProblem(answer as ProblemDetails);
    } catch (error) {
      if (error instanceof Problem) throw error;
      const why = isBrokenCircuitError(error) ? 'its breaker is open' : error instanceof Error ? error.message : String(error);
      throw new Unreachable(`${this.name}: ${why}`, { cause: error });
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async send(method: Call['method'], path: string, body: unknown, timeoutMs: number) {
    const traced = traceparent();
    const response = await this.pool.request({
      method,
      path,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        authorization: `Bearer ${this.token()}`,
        'x-correlation-id': correlationId(),
        'x-deadline-ms': String(timeoutMs),
        ...(traced && { traceparent: traced }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.body.text();
    if (response.statusCode >= 500) throw new Error(`answered ${response.statusCode}`);
    return { status: response.statusCode, answer: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }
}

function toProblem(details: ProblemDetails): Problem {
  const { type: _type, title: _title, status: _status, detail, code, correlation_id: _id, ...extra } = details;
  return new Problem(code in errors ? (code as ErrorCode) : 'internal', detail, extra);
}
