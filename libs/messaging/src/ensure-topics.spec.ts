import { topics } from '#contracts';
import kafkajs from 'kafkajs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureTopics } from './ensure-topics.ts';
import { kafkaClient } from './kafka.ts';
import { brokers } from './spec/engines.ts';

const admin = kafkaClient({ brokers: brokers(), clientId: 'topics-spec' }).admin();
const topic = 'booking-dlq';
const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic };

beforeAll(() => admin.connect());
afterAll(() => admin.disconnect());

async function settings(): Promise<Record<string, string>> {
  const { resources } = await admin.describeConfigs({ resources: [resource], includeSynonyms: false });
  return Object.fromEntries(resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]));
}

it('creates every topic with its partitions, also when several processes do it at once', async () => {
  await Promise.all(Array.from({ length: 4 }, () => ensureTopics({ brokers: brokers(), replication: 1 })));
  const found = await admin.fetchTopicMetadata({ topics: Object.keys(topics) });
  const partitions = Object.fromEntries(found.topics.map((each) => [each.name, each.partitions.length]));
  expect(partitions).toEqual(Object.fromEntries(Object.entries(topics).map(([name, each]) => [name, each.partitions])));
});

it('corrects retention and leaves what an operator set', async () => {
  const configEntries = [
    { name: 'retention.ms', value: '60000' },
    { name: 'segment.ms', value: '86400000' },
  ];
  await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
  await ensureTopics({ brokers: brokers(), replication: 1 });
  expect(await settings()).toMatchObject({ 'retention.ms': String(topics[topic].retentionMs), 'segment.ms': '86400000' });
});

it('fails in its time when there is no Kafka', async () => {
  await expect(ensureTopics({ brokers: ['127.0.0.1:1'], replication: 1 })).rejects.toThrow();
});
