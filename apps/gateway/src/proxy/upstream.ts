import { Pool } from 'undici';
import { logEvent, Problem } from '#platform';
import { Breaker } from './breaker.ts';
import type { ServiceName } from './routes.ts';

export const CONNECTIONS = 256;
const IN_FLIGHT = 4 * CONNECTIONS;
const CONNECT_MS = 500;

/** One service as the gateway reaches it: a pool of connections, a bound on what waits for them, and a breaker. */
export class Upstream {
  readonly pool: Pool;
  private readonly breaker = new Breaker();
  private inFlight = 0;

  constructor(
    readonly name: ServiceName,
    readonly url: string,
    /** For answers without end: a connection for each, and so many of them. */
    private readonly streams?: number,
  ) {
    this.pool = new Pool(url, {
      connections: streams ?? CONNECTIONS,
      pipelining: 1,
      connect: { timeout: CONNECT_MS },
      keepAliveTimeout: 30_000,
      // Each exchange has its own deadline, from the first byte asked to the last byte answered.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Takes a place among the requests in flight. @throws Problem at once when there is none, or the service is known to be down. */
  enter(): void {
    if (!this.breaker.allows(performance.now())) throw this.unavailable();
    if (this.inFlight >= (this.streams ?? IN_FLIGHT))
      throw new Problem('overloaded', 'Too many requests are waiting. Please try again in a second.', {}, { 'retry-after': '1' });
    this.inFlight++;
  }

  leave(): void {
    this.inFlight--;
  }

  answered(): void {
    if (this.breaker.isOpen) logEvent('breaker_closed', { to: this.name });
    this.breaker.succeeded();
  }

  failed(): void {
    const wasOpen = this.breaker.isOpen;
    this.breaker.failed(performance.now());
    if (!wasOpen && this.breaker.isOpen) logEvent('breaker_opened', { to: this.name });
  }

  unavailable(): Problem {
    const detail = `The ${this.name} service does not answer now. Please try again in a moment.`;
    return new Problem('unavailable', detail, {}, { 'retry-after': '2' });
  }
}
