/**
 * A circuit breaker that counts: after so many failures in a row it lets nothing pass for a while, then one request as a probe.
 *
 * Not cockatiel's, which wraps a promise: an answer here is streamed by callbacks and known to be good at its first header,
 * and the promises and closures of a policy would cost more than the rest of the proxy's own work.
 */
export class Breaker {
  private failures = 0;
  private restsUntil = 0;

  constructor(
    private readonly threshold = 10,
    private readonly restMs = 2000,
  ) {}

  /** Whether a request may pass at `now`. After the rest, one may, and its outcome decides for the others. */
  allows(now: number): boolean {
    if (!this.isOpen) return true;
    if (now < this.restsUntil) return false;
    this.restsUntil = now + this.restMs;
    return true;
  }

  /** Whether it has stopped what passes. */
  get isOpen(): boolean {
    return this.failures >= this.threshold;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(now: number): void {
    this.failures++;
    this.restsUntil = now + this.restMs;
  }
}
