import type { EventTopic } from '#contracts';
import { Logger } from '@nestjs/common';
import type { EachBatchPayload } from 'kafkajs';
import type { ChunkHandler, Progress } from './chunk-handler.ts';
import { Commits } from './commits.ts';
import { metrics } from './metrics.ts';
import { Pace } from './pace.ts';
import { PartitionRests } from './partition-rests.ts';

const CHUNK = 200;
const HEARTBEAT_MS = 1000;

/**
 * kafkajs' `eachBatch`: heartbeats while handlers work, offsets resolved chunk by chunk, and a partition whose messages must
 * wait paused for a while, so that it does not hold up the others. Throws nothing but what kafkajs itself threw (rebalances).
 */
export class BatchRunner {
  readonly #handler: Pick<ChunkHandler, 'handle'>;
  readonly #stopping: AbortSignal;
  readonly #rests = new PartitionRests();
  readonly #pace = new Pace();
  readonly #commits = new Commits();
  readonly #logger = new Logger(BatchRunner.name);

  constructor(handler: Pick<ChunkHandler, 'handle'>, stopping: AbortSignal) {
    this.#handler = handler;
    this.#stopping = stopping;
    stopping.addEventListener('abort', () => this.#rests.clear());
  }

  async run(payload: EachBatchPayload): Promise<void> {
    const start = performance.now();
    let rebalancing = false;
    const beat = () => payload.heartbeat().catch(() => (rebalancing = true));
    const pulse = setInterval(() => void beat(), HEARTBEAT_MS);
    const interrupted = () => rebalancing || this.#stopping.aborted || !payload.isRunning() || payload.isStale();
    try {
      await this.#runChunks(payload, interrupted);
      if (interrupted()) await this.#commits.now();
      else await this.#pace.rest(start); // the next fetch waits for this
    } finally {
      clearInterval(pulse);
    }
  }

  /** Commits what has been handled so far. Never throws. */
  commit(): Promise<void> {
    return this.#commits.now();
  }

  async #runChunks(payload: EachBatchPayload, interrupted: () => boolean): Promise<void> {
    const { topic, partition, messages } = payload.batch;
    const name = `${topic}/${partition}`;
    const triedFor = (offset: string) => this.#rests.triedFor(name, offset);
    for (let at = 0; at < messages.length && !interrupted(); at += CHUNK) {
      await payload.heartbeat(); // throws when the group rebalances, for kafkajs to join it again
      const chunk = messages.slice(at, at + CHUNK);
      const progress = await this.#handler.handle({
        topic: topic as EventTopic,
        partition,
        messages: chunk,
        interrupted,
        triedFor,
      });
      this.#resolve(payload, progress);
      if ('waitsFor' in progress) {
        const next = chunk.find(({ offset }) => progress.done === undefined || BigInt(offset) > BigInt(progress.done))!;
        if (!interrupted()) this.#rest(name, next.offset, payload.pause(), progress.waitsFor);
        return;
      }
      this.#rests.end(name);
    }
  }

  #resolve(payload: EachBatchPayload, { done }: Progress): void {
    if (done === undefined) return;
    const { batch } = payload;
    payload.resolveOffset(done);
    this.#commits.note(payload);
    const lag = BigInt(batch.highWatermark) - BigInt(done) - 1n;
    metrics.lag.set({ topic: batch.topic, partition: batch.partition }, Number(lag));
  }

  #rest(partition: string, offset: string, resume: () => void, why: unknown): void {
    const ms = this.#rests.begin(partition, offset, resume);
    const reason = why instanceof Error ? `${why.name}: ${why.message}` : String(why);
    this.#logger.warn(`${partition} waits ${Math.round(ms)} ms at offset ${offset}: ${reason}`);
  }
}
