import type { EachBatchPayload } from 'kafkajs';

const EVERY_MS = 500;

/**
 * Commits what has been handled twice a second, all partitions at once. kafkajs by itself does so after each batch of each partition,
 * and a commit costs the broker more than the messages. What a killed process had not committed is delivered again, and known by then.
 */
export class Commits {
  #commit: (() => Promise<void>) | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** To be called when offsets were resolved: they are committed within half a second. */
  note(payload: Pick<EachBatchPayload, 'commitOffsetsIfNecessary' | 'uncommittedOffsets'>): void {
    this.#commit = () => payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
    this.#timer ??= setTimeout(() => void this.now(), EVERY_MS);
  }

  /** Commits at once. Never throws: what could not be committed is part of the next commit, or delivered again. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    const commit = this.#commit;
    this.#timer = this.#commit = undefined;
    await commit?.().catch(() => undefined);
  }
}
