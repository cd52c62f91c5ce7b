import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

const logger = new Logger('redis');

/**
 * Redis that never makes a caller wait: no queue while it is away, and a deadline (300 ms unless told) for a command. Its absence is
 * said once, not each time; `meanwhile` says what that means.
 */
export function connectRedis(url: string, meanwhile: string, commandTimeout = 300): Redis {
  const redis = new Redis(url, {
    commandTimeout,
    connectTimeout: 500,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) logger.warn(`Redis does not answer (${error.message || error.name}): ${meanwhile}.`);
    away = true;
  });
  redis.on('ready', () => {
    if (away) logger.log('Redis is back.');
    away = false;
  });
  return redis;
}
