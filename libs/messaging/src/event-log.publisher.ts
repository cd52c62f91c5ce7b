import type { ServiceEvent } from '#contracts';
import { Logger } from '@nestjs/common';
import { hostname } from 'node:os';
import { toldEvents } from '../../platform/src/event-log.ts';
import { fullJitter, rest } from './backoff.ts';
import { withDeadline } from './deadline.ts';
import { Producer } from './producer.ts';

const BATCH = 200;
const EVERY_MS = 200;
const FLUSH_MS = 2000;

/**
 * Publishes what `logEvent` was told, in the background. What cannot be published waits in its bounded queue; what waits when the
 * process dies is lost, which is why nothing that must not be lost is told this way.
 */
export class EventLogPublisher {
  readonly #logger = new Logger(EventLogPublisher.name);
  readonly #producer: Producer;
  readonly #service: string;
  readonly #instance = `${hostname()}/${process.pid}`;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor({ brokers, service }: { brokers: string[]; service: string }) {
    this.#producer = new Producer({ brokers, clientId: `${service}-event-log` });
    this.#service = service;
  }

  /** Starts publishing; a second call does nothing. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Publishes what still waits, for at most 2 s. Never throws. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await withDeadline(this.#flush(), FLUSH_MS, 'Publishing the last of the event log').catch(() => undefined);
    await this.#producer.disconnect();
  }

  async #flush(): Promise<void> {
    await this.#running;
    while (toldEvents.length > 0) await this.#publish();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.#publish();
        failures = 0;
      } catch (error) {
        if (failures++ === 0) this.#logger.warn(`The event log waits: ${String(error)}`);
      }
      await rest(failures === 0 ? EVERY_MS : EVERY_MS + fullJitter(failures, EVERY_MS, 5000), signal);
    }
  }

  async #publish(): Promise<void> {
    const batch = toldEvents.slice(0, BATCH);
    const who = { service: this.#service, instance: this.#instance };
    const events = batch.map((told): ServiceEvent => ({ ...told, ...who }));
    await this.#producer.send(
      events.map((event) => ({ topic: 'event-log', key: event.booking_id ?? event.service, value: JSON.stringify(event) })),
    );
    toldEvents.splice(0, batch.length);
  }
}
