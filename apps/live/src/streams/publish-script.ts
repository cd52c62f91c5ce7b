import type { Redis, Result } from 'ioredis';

/** How many entries are kept of everything, for replicas that follow, and of a topic, for readers who were away. */
const KEPT_OF_ALL = 20_000;
const KEPT_OF_TOPIC = 1000;
/** A reader may be away for ten minutes; the rest is for entries told just before. */
const KEPT_MS = 11 * 60 * 1000;

const TELL = `
  local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ${KEPT_OF_ALL}, '*',
    'topic', ARGV[1], 'event', ARGV[2], 'key', ARGV[3], 'data', ARGV[4], 'except', ARGV[5])
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', ${KEPT_OF_TOPIC}, id,
    'topic', ARGV[1], 'event', ARGV[2], 'key', ARGV[3], 'data', ARGV[4], 'except', ARGV[5])
  redis.call('PEXPIRE', KEYS[2], ${KEPT_MS})
  return id`;

type Fields = [topic: string, event: string, key: string, data: string, except: string];
type Publishing = Redis & { liveTell(all: string, ofTopic: string, ...fields: Fields): Result<string, { type: 'default' }> };

/** Teaches a connection to add an entry to both streams, under one id, at once. */
export function definePublish(redis: Redis): Publishing {
  redis.defineCommand('liveTell', { numberOfKeys: 2, lua: TELL });
  return redis as Publishing;
}
