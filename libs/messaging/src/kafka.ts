import { Logger } from '@nestjs/common';
import { Kafka, type LogEntry, logLevel } from 'kafkajs';
import { quietRequestQueue } from './quiet-request-queue.ts';

quietRequestQueue();
const logger = new Logger('kafkajs');
// Said at every start of a producer; ours is not used again once its retries are spent (see `Producer`).
const known = 'Limiting retries for the idempotent producer may invalidate EoS guarantees';
// An outage is told every now and then, not at each of its many attempts.
const REPEAT_MS = 10_000;
const said = new Map<string, number>();

/**
 * kafkajs with every wait bounded: 2 s for a connection, 5 s for a request, and `retries` tries after the first, 100 ms to 1 s
 * apart. They are set here and not left to its defaults, which change under NODE_ENV=test.
 */
export function kafkaClient({
  brokers,
  clientId,
  retries = 3,
}: {
  brokers: string[];
  clientId: string;
  retries?: number;
}): Kafka {
  return new Kafka({
    brokers,
    clientId,
    connectionTimeout: 2000,
    requestTimeout: 5000,
    retry: { retries, initialRetryTime: 100, maxRetryTime: 1000, multiplier: 2, factor: 0.2 },
    logLevel: logLevel.WARN,
    logCreator: () => report,
  });
}

function report({ level, log: { message, error, groupId } }: LogEntry): void {
  if (message === known) return;
  const line = [message, error, groupId && `(group ${groupId})`].filter(Boolean).join(' ');
  if (performance.now() - (said.get(line) ?? -Infinity) < REPEAT_MS) return;
  if (said.size > 100) said.clear();
  said.set(line, performance.now());
  if (level === logLevel.ERROR) logger.error(line);
  else logger.warn(line);
}
