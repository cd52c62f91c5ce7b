import type { Topic } from '#contracts';
import { type IHeaders, type Producer as KafkaProducer, Partitioners, type TopicMessages } from 'kafkajs';
import { withDeadline } from './deadline.ts';
import { kafkaClient } from './kafka.ts';

const CONNECT_MS = 5000;
const SEND_MS = 10_000;
// kafkajs sends all messages of a partition as one record batch, and brokers refuse those of more than 1 MiB.
const REQUEST_BYTES = 700 * 1024;
const OVERHEAD_BYTES = 100;

export type ProducerMessage = { topic: Topic; key: string; value: string; headers?: IHeaders };

/** Sends batches to Kafka: idempotent, acknowledged by all in-sync replicas, every wait bounded. Connects at the first send. */
export class Producer {
  readonly #create: () => KafkaProducer;
  #connected: Promise<KafkaProducer> | undefined;

  constructor(options: { brokers: string[]; clientId: string }) {
    const kafka = kafkaClient(options);
    this.#create = () =>
      kafka.producer({
        idempotent: true,
        allowAutoTopicCreation: false,
        createPartitioner: Partitioners.DefaultPartitioner,
        retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1000 },
      });
  }

  /**
   * Publishes all messages in as few requests as brokers take; those of one key stay in their order.
   * @throws when a request was not acknowledged within 10 s; some messages may have been stored nevertheless.
   */
  async send(messages: ProducerMessage[]): Promise<void> {
    if (messages.length === 0) return;
    this.#connected ??= this.#connect();
    try {
      const producer = await this.#connected;
      for (const request of requests(messages)) {
        const sent = producer.sendBatch({ acks: -1, timeout: 5000, topicMessages: byTopic(request) });
        await withDeadline(sent, SEND_MS, 'Publishing to Kafka');
      }
    } catch (error) {
      // kafkajs winds its sequence numbers back after a failure. Another batch under the same numbers would be taken for a
      // duplicate and dropped by a broker that had stored the first, so a failed producer is never used again.
      await this.disconnect();
      throw error;
    }
  }

  /** Closes the connection; a later `send` opens another. Never throws. */
  async disconnect(): Promise<void> {
    const connected = this.#connected;
    this.#connected = undefined;
    const closed = connected?.then((producer) => producer.disconnect());
    if (closed) await withDeadline(closed, 1000, 'Disconnecting').catch(() => undefined);
  }

  async #connect(): Promise<KafkaProducer> {
    const producer = this.#create();
    await withDeadline(producer.connect(), CONNECT_MS, 'Connecting to Kafka').catch(async (error: unknown) => {
      void producer.disconnect().catch(() => undefined);
      throw error;
    });
    return producer;
  }
}

function* requests(messages: ProducerMessage[]): Generator<ProducerMessage[]> {
  let request: ProducerMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = Buffer.byteLength(message.value) + message.key.length + OVERHEAD_BYTES;
    if (request.length > 0 && bytes + size > REQUEST_BYTES) {
      yield request;
      request = [];
      bytes = 0;
    }
    request.push(message);
    bytes += size;
  }
  yield request;
}

function byTopic(messages: ProducerMessage[]): TopicMessages[] {
  const groups = Map.groupBy(messages, ({ topic }) => topic);
  return Array.from(groups, ([topic, group]) => ({
    topic,
    messages: group.map(({ key, value, headers = {} }) => ({ key, value, headers })),
  }));
}
