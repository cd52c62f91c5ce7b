import type { EventTopic } from '#contracts';
import { Logger } from '@nestjs/common';
import type { KafkaMessage } from 'kafkajs';
import { logEvent } from '../../platform/src/event-log.ts';
import { beginSpans, onBehalfOf } from './causes.ts';
import { deadLetter } from './dead-letter.ts';
import { deliver, type Failure, type Handler } from './delivery.ts';
import { metrics } from './metrics.ts';
import type { Producer } from './producer.ts';
import { readEvent } from './read-event.ts';
import { type Replay, replayApplied, replayIn } from './replay.ts';

const SLOW_PATIENCE_MS = 10 * 60 * 1000;

type Options = { consumer: string; handlers: Map<string, Handler>; producer: Pick<Producer, 'send'>; stopping: AbortSignal };
/** `replay` is set for a dead letter sent again to this consumer. */
type Entry = { message: KafkaMessage; replay?: Replay | null } & Partial<ReturnType<typeof readEvent>>;

/** Messages of one partition in their order; `triedFor` says for how many milliseconds an offset has been tried already. */
export type Chunk = {
  topic: EventTopic;
  partition: number;
  messages: KafkaMessage[];
  interrupted: () => boolean;
  triedFor: (offset: string) => number;
};

/** The last offset done with, if any, and why the one after it must wait, if it must. */
export type Progress = { done?: string; waitsFor?: unknown };

/**
 * Handles messages as one batch; when that fails, one by one, so that only the guilty one becomes a dead letter.
 *
 * The fault decides who is guilty. When a store or a service cannot be reached, no message is: burying the backlog one by one
 * would take it out of every view. So the messages wait, uncommitted, until the store is back; lag shows it. A try that was
 * only too slow may be either and is repeated for ten minutes. All else is buried after at most three tries.
 */
export class ChunkHandler {
  readonly #options: Options;
  readonly #logger = new Logger(ChunkHandler.name);

  constructor(options: Options) {
    this.#options = options;
  }

  /** Handles as much of a chunk as can be. Never throws. */
  async handle(chunk: Chunk): Promise<Progress> {
    const entries = chunk.messages.map((message) => this.#read(chunk.topic, message));
    const events = entries.flatMap(({ event }) => event ?? []);
    const endSpans = beginSpans(`${chunk.topic} process`, entries.flatMap(tracedEvent));
    const failure = await this.#deliver(chunk, events);
    endSpans(failure?.error);
    if (failure?.fault === 'outage') return { waitsFor: failure.error };
    const retry = async (event: unknown) => (events.length === 1 ? failure : this.#deliver(chunk, [event]));
    const settle = async ({ event, refusal }: Entry): Promise<Failure | undefined> => {
      if (refusal) return { fault: 'permanent', error: refusal, attempts: 0 };
      return failure && event && retry(event);
    };
    return this.#settleAll(chunk, entries, settle);
  }

  /** What there is to handle in a message: nothing, when it is a dead letter sent again to another consumer. */
  #read(topic: EventTopic, message: KafkaMessage): Entry {
    const replay = replayIn(message.headers);
    if (replay && replay.consumer !== this.#options.consumer) return { message };
    return { message, replay, ...readEvent(topic, message.value) };
  }

  async #deliver({ topic }: Chunk, events: unknown[]): Promise<Failure | undefined> {
    if (events.length === 0) return undefined;
    const work = () => deliver(topic, events, this.#options.handlers.get(topic)!, this.#options.stopping);
    return events.length === 1 ? onBehalfOf(events[0] as { correlation_id: string }, work) : work();
  }

  async #settleAll(chunk: Chunk, entries: Entry[], settle: (entry: Entry) => Promise<Failure | undefined>): Promise<Progress> {
    const progress: Progress = {};
    for (const entry of entries) {
      const failure = await settle(entry);
      if (failure) {
        if (chunk.interrupted() || this.#mustWait(chunk, entry, failure)) return { ...progress, waitsFor: failure.error };
        const unburied = await this.#bury(chunk, entry.message, failure);
        if (unburied) return { ...progress, waitsFor: unburied };
      } else if (entry.replay) {
        const untold = await this.#tellApplied(chunk, entry.replay);
        if (untold) return { ...progress, waitsFor: untold };
      }
      progress.done = entry.message.offset;
    }
    return progress;
  }

  /** Tells that a dead letter had its effect; answers the error when Kafka does not take it: it is told with the next try. */
  async #tellApplied({ topic }: Chunk, replay: Replay): Promise<unknown> {
    const message = replayApplied(replay, topic);
    return this.#options.producer.send([message]).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  #mustWait(chunk: Chunk, { message }: Entry, { fault }: Failure): boolean {
    if (fault === 'slow') return chunk.triedFor(message.offset) < SLOW_PATIENCE_MS;
    return fault === 'outage';
  }

  /** Sends the dead letter; answers the error when Kafka does not take it: what is not buried must not be committed. */
  async #bury({ topic, partition }: Chunk, message: KafkaMessage, failure: Failure): Promise<unknown> {
    const { consumer, producer } = this.#options;
    const error = describe(failure.error);
    const value = deadLetter({ consumer, topic, partition, message, error, attempts: failure.attempts });
    const key = message.key?.subarray(0, 1024).toString('utf8') ?? topic;
    try {
      // A dead letter that cannot be handled stays where it is: another about it would come back here for ever.
      if (topic !== 'booking-dlq') await producer.send([{ topic: 'booking-dlq', key, value }]);
    } catch (unsent) {
      return unsent;
    }
    metrics.deadLettered.inc({ topic });
    logEvent('dead_letter_written', {
      consumer,
      topic,
      partition,
      offset: message.offset,
      error_class: error.class.slice(0, 200),
    });
    this.#logger.error(`Dead letter: ${topic}/${partition}/${message.offset}: ${error.class}: ${error.message}`);
    return undefined;
  }
}

function tracedEvent({ event, message }: Entry): { event: object; traceparent: string | undefined }[] {
  return event ? [{ event, traceparent: message.headers?.traceparent?.toString() }] : [];
}

function describe(error: unknown): { class: string; message: string } {
  if (typeof error !== 'object' || error === null) return { class: typeof error, message: String(error) };
  if ('class' in error && 'message' in error) return { class: String(error.class), message: String(error.message) };
  return error instanceof Error
    ? { class: error.name, message: error.message }
    : { class: error.constructor?.name ?? 'Object', message: JSON.stringify(error) };
}
