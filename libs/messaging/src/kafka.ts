import { Logger } from '@nestjs/common';
import { Kafka, type LogEntry, logLevel } from 'kafkajs';
import { quietRequestQueue } from './quiet-request-queue.ts';

quietRequestQueue();
const logger = new Logger('kafkajs');
// Said at every start of a producer; ours is not used again once its retries are spent (see `Producer`).
const known = 'Limiting retries for the idempotent producer may invalidate EoS guarantees';

/**
 * kafkajs with every wait bounded. Retries are set here and not left to its defaults, which change under NODE_ENV=test.
 * `connectionTimeout` 2 s, `requestTimeout` 5 s, at most 4 tries of a request about 100, 200 and 400 ms apart.
 */
export function kafkaClient({ brokers, clientId }: { brokers: string[]; clientId: string }): Kafka {
  return new Kafka({
    brokers,
    clientId,
    connectionTimeout: 2000,
    requestTimeout: 5000,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1000, multiplier: 2, factor: 0.2 },
    logLevel: logLevel.WARN,
    logCreator: () => report,
  });
}

function report({ level, log: { message, error, groupId } }: LogEntry): void {
  if (message === known) return;
  const line = [message, error, groupId && `(group ${groupId})`].filter(Boolean).join(' ');
  if (level === logLevel.ERROR) logger.error(line);
  else logger.warn(line);
}
