import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Consumer, Kafka } from 'kafkajs';
import { isObservable, lastValueFrom } from 'rxjs';
import { logEvent } from '../../platform/src/event-log.ts';
import { fullJitter, rest } from './backoff.ts';
import { BatchRunner } from './batch-runner.ts';
import { ChunkHandler } from './chunk-handler.ts';
import { withDeadline } from './deadline.ts';
import type { Handler } from './delivery.ts';
import { faultOf } from './fault.ts';
import { kafkaClient } from './kafka.ts';
import { Producer } from './producer.ts';
import { together } from './together.ts';
import { KAFKA } from './transport.ts';

// A consumer that gives up is started anew as another member of its group, which then waits for the first to be declared dead.
const PATIENT = 60;
const CLOSE_MS = 6000; // a handler may take 5 s

export type KafkaServerOptions = {
  brokers: string[];
  /** The name of the app: its processes share the work. */
  groupId: string;
  clientId: string;
  /** How long the partitions of a killed process wait, in milliseconds. */
  sessionMs: number;
  /** Called when the consumer has died for good; the process should exit with 1, to be started again. */
  onFatal: (error: Error) => void;
};

export type KafkaStatus = 'connected' | 'disconnected';

/**
 * Kafka as a transport of Nest: one consumer for all `@Consume` handlers of an application. It starts in the background,
 * because an app serves without Kafka too; `connected` tells readiness.
 */
export class KafkaServer extends Server<Record<string, never>, KafkaStatus> implements CustomTransportStrategy {
  override readonly transportId = KAFKA;
  override readonly propagatesEventHandlerErrors = true;
  readonly #options: KafkaServerOptions;
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  readonly #stopping = new AbortController();
  #consumer: Consumer | undefined;
  #batches: BatchRunner | undefined;
  #starting: Promise<void> | undefined;
  #connected = false;

  constructor(options: KafkaServerOptions) {
    super();
    this.#options = options;
    this.#kafka = kafkaClient({ ...options, retries: PATIENT });
    this.#producer = new Producer({ brokers: options.brokers, clientId: `${options.clientId}-dead-letters` });
  }

  /** Whether this process is a member of its consumer group. */
  get connected(): boolean {
    return this.#connected;
  }

  listen(callback: () => void): void {
    if (this.messageHandlers.size > 0) this.#starting ??= this.#start();
    callback();
  }

  /** Finishes the batches in hand, commits, leaves the group. */
  async close(): Promise<void> {
    this.#stopping.abort();
    const leave = async () => {
      await this.#batches?.commit();
      await this.#consumer?.disconnect();
      await this.#starting;
    };
    const left = withDeadline(leave(), CLOSE_MS, 'Leaving the consumer group');
    await left.catch((error: unknown) => this.logger.warn(String(error)));
    await this.#producer.disconnect();
    this.#report(false);
  }

  override on(): void {
    throw new Error('The Kafka transport has no events of its own; see `status`.');
  }

  override unwrap<T>(): T {
    return this.#consumer as T;
  }

  /** Tries until the consumer runs: Kafka may start later than this process. */
  async #start(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted; failures++) {
      const consumer = (this.#consumer = this.#createConsumer());
      try {
        await this.#run(consumer);
        return;
      } catch (error) {
        this.logger.warn(`Kafka is not there yet: ${String(error)}`);
        await consumer.disconnect().catch(() => undefined);
        await rest(fullJitter(failures, 500, 5000), signal);
      }
    }
  }

  #createConsumer(): Consumer {
    const consumer = this.#kafka.consumer({
      groupId: this.#options.groupId,
      sessionTimeout: this.#options.sessionMs,
      heartbeatInterval: this.#options.sessionMs / 5,
      rebalanceTimeout: 15_000, // longer than a handler may take
      maxWaitTimeInMs: 500, // an idle consumer stops no sooner
      allowAutoTopicCreation: false,
      retry: { retries: PATIENT, initialRetryTime: 100, maxRetryTime: 1000, multiplier: 2, factor: 0.2 },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload: { groupId, isLeader, memberAssignment } }) => {
      const partitions = Object.values(memberAssignment).flat().length;
      logEvent('consumer_joined', { group: groupId, is_leader: isLeader, partitions });
      this.#report(true);
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.#report(false);
      logEvent('consumer_crashed', { group: payload.groupId, error: payload.error.name, restarts: payload.restart });
      if (payload.restart || this.#stopping.signal.aborted) return;
      // kafkajs gives up when no broker knows the group's coordinator, which is so whenever all of them are down.
      if (faultOf(payload.error) === 'outage') this.#starting = this.#start();
      else this.#options.onFatal(payload.error);
    });
    return consumer;
  }

  async #run(consumer: Consumer): Promise<void> {
    const handlers = this.#handlers();
    const { groupId } = this.#options;
    const stopping = this.#stopping.signal;
    const chunks = new ChunkHandler({ consumer: groupId, handlers, producer: this.#producer, stopping });
    const batches = (this.#batches = new BatchRunner(chunks, stopping));
    await consumer.connect();
    await consumer.subscribe({ topics: [...handlers.keys()], fromBeginning: true });
    await consumer.run({
      eachBatch: (payload) => batches.run(payload),
      eachBatchAutoResolve: false,
      autoCommit: false, // see Commits
      partitionsConsumedConcurrently: 3,
    });
  }

  #handlers(): Map<string, Handler> {
    return new Map(
      Array.from(this.messageHandlers, ([topic, handler]) => [
        topic,
        together(async (events: unknown[]) => {
          const result: unknown = await handler(events as never);
          if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
        }),
      ]),
    );
  }

  #report(connected: boolean): void {
    this.#connected = connected;
    this._status$.next(connected ? 'connected' : 'disconnected');
  }
}
