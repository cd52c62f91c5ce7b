import { setTimeout as sleep } from 'node:timers/promises';

const SHARE = 0.25;
const BURST_MS = 1000;
const MOST_MS = 100;

/**
 * Has work done in fewer, larger batches once it takes more than a quarter of the time: a rest follows then, 100 ms at most. While
 * there is little to do nobody waits; when the machine is busy, so that rounds take long, a fetch, a commit and a transaction for each
 * message would cost far more than the messages themselves.
 */
export class Pace {
  #credit = BURST_MS;
  #at = performance.now();
  #resting: Promise<void> | undefined;

  /** To be awaited after a round that began at `start` (`performance.now()`); rounds that end while another rests share its rest. */
  rest(start: number): Promise<void> {
    if (this.#resting) return this.#resting;
    const now = performance.now();
    const worked = now - Math.max(start, this.#at);
    this.#credit = Math.min(BURST_MS, this.#credit + (now - this.#at) * SHARE) - worked;
    this.#at = now;
    if (this.#credit >= 0) return Promise.resolve();
    this.#credit = Math.max(this.#credit, -MOST_MS * SHARE);
    this.#resting = sleep(-this.#credit / SHARE).finally(() => (this.#resting = undefined));
    return this.#resting;
  }
}
