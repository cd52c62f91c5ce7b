import type { Topic } from '#contracts';
import { randomUUID } from 'node:crypto';
import { kafkaClient } from '../kafka.ts';
import { brokers } from './engines.ts';

export type Read = { topic: string; key: string; value: string };

/** Everything ever published to some topics, as it comes; a test picks what is its own. */
export async function readTopics(topics: Topic[]): Promise<{ messages: Read[]; stop: () => Promise<void> }> {
  const messages: Read[] = [];
  const consumer = kafkaClient({ brokers: brokers(), clientId: 'reader', retries: 60 }).consumer({
    groupId: `reader-${randomUUID()}`,
    maxWaitTimeInMs: 100,
  });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      messages.push({ topic, key: String(message.key), value: String(message.value) });
    },
  });
  return { messages, stop: () => consumer.disconnect() };
}
