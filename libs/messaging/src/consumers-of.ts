import { KafkaServer } from './kafka.server.ts';

type Settings = { KAFKA_BROKERS: string[]; KAFKA_SESSION_MS: number };

/** The consumers of an app, whose processes share the work. A process that can consume no more ends, to be started again. */
export function consumersOf(app: string, { KAFKA_BROKERS: brokers, KAFKA_SESSION_MS: sessionMs }: Settings): KafkaServer {
  return new KafkaServer({ brokers, groupId: app, clientId: app, sessionMs, onFatal: () => process.exit(1) });
}
