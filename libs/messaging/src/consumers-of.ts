import { KafkaServer } from './kafka.server.ts';

/** The consumers of an app, whose processes share the work. A process that can consume no more ends, to be started again. */
export function consumersOf(app: string, { KAFKA_BROKERS: brokers }: { KAFKA_BROKERS: string[] }): KafkaServer {
  return new KafkaServer({ brokers, groupId: app, clientId: app, onFatal: () => process.exit(1) });
}
