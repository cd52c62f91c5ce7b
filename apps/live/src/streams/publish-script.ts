import type { Redis, Result } from 'ioredis';

/** How many entries are kept of everything, for replicas that follow, and of a topic, for readers who were away. */
const KEPT_OF_ALL = 20_000;
const KEPT_OF_TOPIC = 1000;
/** A reader may be away for ten minutes; the rest is for entries told just before. */
const KEPT_MS = 11 * 60 * 1000;

/** For how long an event is known as told: longer than it takes another replica to go on where one was killed. */
const TOLD_MS = 60_000;

const TELL = `
  if ARGV[6] == '1' and not redis.call('SET', KEYS[3], 1, 'NX', 'PX', ${TOLD_MS}) then return '' end
  local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ${KEPT_OF_ALL}, '*',
    'topic', ARGV[1], 'event', ARGV[2], 'key', ARGV[3], 'data', ARGV[4], 'except', ARGV[5])
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', ${KEPT_OF_TOPIC}, id,
    'topic', ARGV[1], 'event', ARGV[2], 'key', ARGV[3], 'data', ARGV[4], 'except', ARGV[5])
  redis.call('PEXPIRE', KEYS[2], ${KEPT_MS})
  return id`;

type Keys = [all: string, ofTopic: string, told: string];
type Fields = [topic: string, event: string, key: string, data: string, except: string, isOnce: '1' | ''];
type Publishing = Redis & { liveTell(...args: [...Keys, ...Fields]): Result<string, { type: 'default' }> };

/** Teaches a connection to add an entry to both streams, under one id, at once; one that is told once, only if it was not told yet. */
export function definePublish(redis: Redis): Publishing {
  redis.defineCommand('liveTell', { numberOfKeys: 3, lua: TELL });
  return redis as Publishing;
}
