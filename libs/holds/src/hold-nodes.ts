import { connectRedis } from '#platform';
import type { Redis } from 'ioredis';
import { z } from 'zod';

const url = z.url({ protocol: /^rediss?$/ });

/** Addresses of Redis servers, comma-separated. */
export const redisUrls = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(url).min(1).max(9));

/**
 * The Redis servers that keep holds: one, or several that know nothing of each other (Redlock). With several, that counts which
 * more than half of them say.
 */
export class HoldNodes {
  readonly clients: Redis[];

  constructor(urls: string[], meanwhile: string, deadlineMs: number) {
    this.clients = urls.map((one) => connectRedis(one, meanwhile, deadlineMs));
  }

  /** The value of each key; null where there is none, or most do not agree on it. @throws Error when most do not answer. */
  async read(keys: string[]): Promise<(string | null)[]> {
    const answers = await this.ask((redis) => redis.mget(keys));
    return keys.map((_, index) => this.agreed(answers.map((values) => values[index] ?? null)));
  }

  /** Seconds until all of these keys have expired, as far as they will. */
  async secondsLeft(keys: string[]): Promise<number> {
    const answers = await this.ask((redis) => Promise.all(keys.map((key) => redis.pttl(key))));
    return Math.max(1, Math.ceil(Math.max(...answers.flat()) / 1000));
  }

  /** Asks all of them. @returns the answers, of more than half at least. @throws Error, the first one's, when there are fewer. */
  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T[]> {
    const outcomes = await Promise.allSettled(this.clients.map((redis) => question(redis)));
    const answers = outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value);
    if (answers.length >= this.quorum) return answers;
    throw outcomes.find((outcome) => outcome.status === 'rejected')?.reason;
  }

  close(): void {
    for (const redis of this.clients) redis.disconnect();
  }

  private get quorum(): number {
    return Math.floor(this.clients.length / 2) + 1;
  }

  private agreed(values: (string | null)[]): string | null {
    return values.find((value) => value !== null && values.filter((other) => other === value).length >= this.quorum) ?? null;
  }
}
