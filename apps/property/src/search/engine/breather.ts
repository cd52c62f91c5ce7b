import { setImmediate as turn } from 'node:timers/promises';

const SLICE_MS = 4;

/** Lets requests through during long work: `rest()` gives way once 4 ms have passed since it last did. */
export class Breather {
  private since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await turn();
    this.since = performance.now();
  }
}
