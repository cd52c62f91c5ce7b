import { fullJitter } from './backoff.ts';

const BASE_MS = 250;
const CAP_MS = 5000;

type Rest = { offset: string; since: number; rounds: number; timer: NodeJS.Timeout };

/** Partitions that wait for something to come back: a little longer each time, 5 s at most. */
export class PartitionRests {
  readonly #rests = new Map<string, Rest>();

  /** Has `resume` called after a rest, longer when the same offset rests again. Answers how long, in milliseconds. */
  begin(partition: string, offset: string, resume: () => void): number {
    const last = this.#rests.get(partition);
    const { rounds, since } = last?.offset === offset ? last : { rounds: 0, since: performance.now() };
    const ms = BASE_MS + fullJitter(rounds, BASE_MS, CAP_MS - BASE_MS);
    this.#rests.set(partition, { offset, since, rounds: rounds + 1, timer: setTimeout(resume, ms) });
    return ms;
  }

  /** For how many milliseconds an offset has been tried and rested for; 0 when it has not. */
  triedFor(partition: string, offset: string): number {
    const rest = this.#rests.get(partition);
    return rest?.offset === offset ? performance.now() - rest.since : 0;
  }

  /** The partition goes on. */
  end(partition: string): void {
    this.#rests.delete(partition);
  }

  /** Forgets all of them without resuming. */
  clear(): void {
    for (const { timer } of this.#rests.values()) clearTimeout(timer);
    this.#rests.clear();
  }
}
