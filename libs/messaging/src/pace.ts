import { setTimeout as sleep } from 'node:timers/promises';

const A_SECOND = 40;
const BURST = 20;

/**
 * Has work done in fewer, larger batches once there is much of it: the first twenty rounds wait for nothing, and from then on
 * there are forty a second. A message waits 25 ms at most for that, and only under load, where a fetch, a commit and a transaction
 * for each would cost far more than the messages themselves.
 */
export class Pace {
  #credit = BURST;
  #at = performance.now();
  #resting: Promise<void> | undefined;

  /** To be awaited after a round; rounds that end while another rests share its rest. */
  rest(): Promise<void> {
    if (this.#resting) return this.#resting;
    const now = performance.now();
    this.#credit = Math.min(BURST, this.#credit + ((now - this.#at) / 1000) * A_SECOND) - 1;
    this.#at = now;
    if (this.#credit >= 0) return Promise.resolve();
    this.#resting = sleep((-this.#credit / A_SECOND) * 1000).finally(() => (this.#resting = undefined));
    return this.#resting;
  }
}
