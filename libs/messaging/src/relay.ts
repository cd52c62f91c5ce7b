import { failpoint } from '../../platform/src/failpoint.ts';
import { fullJitter, rest } from './backoff.ts';
import { metrics } from './metrics.ts';
import type { Outbox, OutboxMessage } from './outbox.ts';
import { Pace } from './pace.ts';
import { headersOf } from './payload.ts';
import type { Producer } from './producer.ts';

const BATCH = 500;
const STANDBY_MS = 1000;
const BACKOFF_CAP_MS = 5000;

/**
 * Publishes an outbox to Kafka in order: all that is pending, then a mark, then what came meanwhile. A failure is repeated
 * until it succeeds and nothing is skipped. Killed between publishing and marking it publishes again; consumers know
 * events by `event_id` and `sequence`.
 */
export class Relay {
  readonly #outbox: Outbox;
  readonly #producer: Pick<Producer, 'send'>;
  readonly #onError: (error: unknown) => void;
  readonly #stopping = new AbortController();
  readonly #pace = new Pace();
  #leading = false;
  #poked = false;
  #wake: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(outbox: Outbox, producer: Pick<Producer, 'send'>, { onError }: { onError: (error: unknown) => void }) {
    this.#outbox = outbox;
    this.#producer = producer;
    this.#onError = onError;
    outbox.onSignal(() => this.#wakeUp());
  }

  /** Starts publishing in the background; a second call does nothing. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** To be called after a commit that wrote to the outbox. Costs nothing here; many calls become one look. */
  poke(): void {
    if (this.#leading) this.#wakeUp();
    else this.#outbox.signal();
  }

  /** Finishes the batch in flight and gives leadership up. What is pending stays for the next process. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wakeUp();
    await this.#running;
    await this.#outbox.close();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        this.#leading = await this.#outbox.lead();
        if (this.#leading) await this.#publish();
        else await rest(STANDBY_MS, signal);
        failures = 0;
      } catch (error) {
        metrics.relayFailures.inc();
        this.#onError(error);
        await rest(fullJitter(failures++, 100, BACKOFF_CAP_MS), signal);
      }
    }
    this.#leading = false;
  }

  async #publish(): Promise<void> {
    const start = performance.now();
    this.#poked = false;
    const messages = await this.#outbox.pending(BATCH);
    if (messages.length > 0) {
      await this.#producer.send(messages.flatMap(toTopics));
      failpoint('relay.after-publish');
      await this.#outbox.markPublished(messages);
      for (const topic of messages.flatMap(({ topics }) => topics)) metrics.published.inc({ topic });
    }
    if (messages.length === BATCH) return;
    if (messages.length > 0) await this.#pace.rest(start);
    await this.#idle();
  }

  /** Until something is written (a poke since the last look counts), or it is time to look anyway. */
  async #idle(): Promise<void> {
    if (this.#poked || this.#stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#outbox.pollMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  #wakeUp(): void {
    this.#poked = true;
    this.#wake?.();
  }
}

function toTopics({ topics, key, payload, headers }: OutboxMessage) {
  const all = { ...headersOf(payload), ...headers };
  return topics.map((topic) => ({ topic, key, value: payload, headers: all }));
}
