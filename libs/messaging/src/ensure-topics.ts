import { topics } from '#contracts';
import kafkajs, { type Admin, type KafkaJSProtocolError } from 'kafkajs';
import { withDeadline } from './deadline.ts';
import { kafkaClient } from './kafka.ts';

const { ConfigResourceTypes, KafkaJSAggregateError } = kafkajs; // exports Node does not find in a CommonJS module by itself

const DEADLINE_MS = 30_000;
const wanted = Object.entries(topics).map(([topic, { partitions, retentionMs }]) => ({
  topic,
  partitions,
  retention: String(retentionMs),
}));

/**
 * Creates the topics of the contracts, adds missing partitions and corrects retention. Several processes may do it at once.
 * @throws when Kafka does not do it within 30 s.
 */
export async function ensureTopics({ brokers, replication }: { brokers: string[]; replication: number }): Promise<void> {
  const admin = kafkaClient({ brokers, clientId: 'roost-topics' }).admin();
  const work = async () => {
    await admin.connect();
    await create(admin, replication);
    await addPartitions(admin);
    await setRetention(admin);
  };
  try {
    await withDeadline(work(), DEADLINE_MS, 'Creating topics');
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, replicationFactor: number): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = wanted.filter(({ topic }) => !existing.has(topic));
  if (missing.length === 0) return;
  const definitions = missing.map(({ topic, partitions, retention }) => ({
    topic,
    numPartitions: partitions,
    replicationFactor,
    configEntries: [{ name: 'retention.ms', value: retention }],
  }));
  await admin.createTopics({ topics: definitions, waitForLeaders: true }).catch(unlessOthersDid('TOPIC_ALREADY_EXISTS'));
}

async function addPartitions(admin: Admin): Promise<void> {
  const { topics: found } = await admin.fetchTopicMetadata({ topics: wanted.map(({ topic }) => topic) });
  const existing = new Map(found.map(({ name, partitions }) => [name, partitions.length]));
  const short = wanted.filter(({ topic, partitions }) => (existing.get(topic) ?? 0) < partitions);
  if (short.length === 0) return;
  const topicPartitions = short.map(({ topic, partitions }) => ({ topic, count: partitions }));
  // INVALID_PARTITIONS: somebody else has just added them.
  await admin.createPartitions({ topicPartitions }).catch(unlessOthersDid('INVALID_PARTITIONS'));
}

async function setRetention(admin: Admin): Promise<void> {
  const type = ConfigResourceTypes.TOPIC;
  const resources = wanted.map(({ topic: name }) => ({ type, name }));
  const { resources: found } = await admin.describeConfigs({ resources, includeSynonyms: false });
  const changed = wanted.flatMap(({ topic, retention }) => {
    const entries = found.find(({ resourceName }) => resourceName === topic)?.configEntries ?? [];
    if (entries.find(({ configName }) => configName === 'retention.ms')?.configValue === retention) return [];
    // The request replaces all settings of a topic, so those an operator made by hand are sent along.
    const kept = entries.filter(
      ({ configName, isDefault, readOnly }) => configName !== 'retention.ms' && !isDefault && !readOnly,
    );
    const configEntries = kept.map(({ configName, configValue }) => ({ name: configName, value: configValue }));
    return [{ type, name: topic, configEntries: [...configEntries, { name: 'retention.ms', value: retention }] }];
  });
  if (changed.length > 0) await admin.alterConfigs({ validateOnly: false, resources: changed });
}

function unlessOthersDid(harmless: string) {
  return (error: unknown): void => {
    const errors = error instanceof KafkaJSAggregateError ? error.errors : [error];
    if (!errors.every((each) => (each as KafkaJSProtocolError).type === harmless)) throw error;
  };
}
