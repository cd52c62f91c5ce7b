import type { Topic } from '#contracts';
import { type IHeaders, type Producer as KafkaProducer, Partitioners, type TopicMessages } from 'kafkajs';
import { withDeadline } from './deadline.ts';
import { kafkaClient } from './kafka.ts';

const CONNECT_MS = 5000;
const SEND_MS = 10_000;

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
   * Publishes all messages in one request per broker; those of one key stay in their order.
   * @throws when not all were acknowledged within 10 s; some may have been stored nevertheless.
   */
  async send(messages: ProducerMessage[]): Promise<void> {
    if (messages.length === 0) return;
    this.#connected ??= this.#connect();
    try {
      const producer = await this.#connected;
      const sent = producer.sendBatch({ acks: -1, timeout: 5000, topicMessages: byTopic(messages) });
      await withDeadline(sent, SEND_MS, 'Publishing to Kafka');
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

function byTopic(messages: ProducerMessage[]): TopicMessages[] {
  const groups = Map.groupBy(messages, ({ topic }) => topic);
  return Array.from(groups, ([topic, group]) => ({
    topic,
    messages: group.map(({ key, value, headers = {} }) => ({ key, value, headers })),
  }));
}
