import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './commands.ts';
import type { EngineKind } from './engine.ts';
import { findJava } from './java.ts';
import { countBrokers } from './kafka-metadata.ts';
import { mavenJars } from './packages.ts';

const version = '4.1.0';
const artifacts = [`org.apache.kafka:kafka_2.13:${version}`, 'org.slf4j:slf4j-simple:1.7.36'];
const remedy = 'Install Maven (for example `apt-get install maven`), or set KAFKA_BROKERS.';
// Any fixed base64 UUID will do: there is one cluster a data folder.
const clusterId = 'Um9vc3RSb29zdFJvb3N0UQ';

/** Kafka as one KRaft node, broker and controller in one: its jars fetched by Maven, run on Java 17 or later. */
export const kafka: EngineKind = {
  name: 'kafka',
  title: 'Kafka',
  variable: 'KAFKA_BROKERS',
  defaultPort: 19092,
  ports: 2,
  stopSignal: 'SIGTERM',
  url: (port) => `127.0.0.1:${port}`,

  async prepare({ dataDir, port, progress }) {
    const [java, jars] = await Promise.all([
      findJava(progress),
      mavenJars({ name: 'kafka', version, artifacts, remedy, progress }),
    ]);
    await mkdir(dataDir, { recursive: true });
    const settings = join(dataDir, 'server.properties');
    await writeFile(settings, properties(port, join(dataDir, 'log')));
    const logging = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];
    // The quick compiler only: the thorough one works for minutes after each start, and never earns that back on a laptop.
    const heap = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
    const jvm = [...heap, ...logging, '-cp', join(jars, 'jars', '*')];
    const formatted = join(dataDir, 'formatted');
    if (!existsSync(formatted)) {
      await run(java, [...jvm, 'kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', clusterId, '-c', settings]);
      await writeFile(formatted, version);
    }
    return { command: java, args: [...jvm, 'kafka.Kafka', settings] };
  },

  async ask(brokers) {
    const [first = ''] = brokers.split(',');
    const { hostname, port } = new URL(`kafka://${first}`);
    if ((await countBrokers(hostname, Number(port || 9092))) === 0) throw new Error('Kafka knows of no live broker yet');
  },
};

function properties(port: number, logDir: string): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${port + 1}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': logDir,
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // A killed broker may come back only when its last session is over: 9 s unless told, too short and a busy machine loses its broker.
    'broker.session.timeout.ms': 4000,
    'broker.heartbeat.interval.ms': 500,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'log.cleaner.dedupe.buffer.size': 16 << 20,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
