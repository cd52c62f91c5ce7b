import { topics } from '#contracts';
import { withDeadline } from './deadline.ts';
import { kafkaClient } from './kafka.ts';

const DEADLINE_MS = 5000;

/** How many messages of a topic a group of consumers has not handled yet. */
export type Lag = { group: string; topic: string; lag: number };

/** The lag of every group on every topic it reads. @throws when Kafka does not tell within 5 s. */
export async function consumerLag({ brokers }: { brokers: string[] }): Promise<Lag[]> {
  const admin = kafkaClient({ brokers, clientId: 'roost-lag', retries: 1 }).admin();
  const ask = async () => {
    await admin.connect();
    const { groups } = await admin.listGroups();
    const names = Object.keys(topics);
    const offsets = await Promise.all(names.map((topic) => admin.fetchTopicOffsets(topic)));
    const ends = new Map(
      names.map((topic, i) => [topic, new Map(offsets[i]!.map(({ partition, high }) => [partition, BigInt(high)]))]),
    );
    const ofGroups = groups.map(async ({ groupId: group }) => {
      const read = await admin.fetchOffsets({ groupId: group, topics: names });
      return read.flatMap(({ topic, partitions }): Lag[] => {
        const behind = partitions
          .filter(({ offset }) => offset !== '-1')
          .map(({ partition, offset }) => (ends.get(topic)?.get(partition) ?? 0n) - BigInt(offset));
        return behind.length === 0 ? [] : [{ group, topic, lag: Number(behind.reduce((sum, n) => sum + n, 0n)) }];
      });
    });
    return (await Promise.all(ofGroups)).flat();
  };
  try {
    return await withDeadline(ask(), DEADLINE_MS, 'Asking Kafka for the lag of consumers');
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
