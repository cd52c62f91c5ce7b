import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { LiveEventName } from '#contracts';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { definePublish } from './publish-script.ts';

/**
 * Something to tell: to all streams of a topic (`user:<id>`, `listing:<id>`), except those of one user; the newest of a key counts.
 * `of` is the id of the event it tells of: should that be delivered again, it is told no second time, when it may be old.
 */
export type Message = { topic: string; event: LiveEventName; key: string; data: object; except?: string; of?: string };
/** The same with its place among all that was told, for all topics. `data` is JSON. */
export type Entry = { id: string; topic: string; event: LiveEventName; key: string; data: string; except: string };

type Follower = { onEntries(entries: Entry[]): void; onGap(): void };

const ALL = 'live:all';
const BLOCK_MS = 2000;
const RETRY_MS = 250;
const IDS = /^\d{1,15}-\d{1,10}$/;

/**
 * What streams tell, in Redis: a stream of all of it, which every replica follows, and one for each topic, from which a reader who was
 * away catches up. An entry has the same id in both, so one id says how far a reader has come in all its topics.
 */
@Injectable()
export class Feed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Feed.name);
  private readonly redis: ReturnType<typeof definePublish>;
  private readonly reader: Redis;
  private readonly stopping = new AbortController();
  private follower?: Follower;
  private position?: string;
  private following?: Promise<void>;

  constructor(redis: Redis) {
    this.redis = definePublish(redis);
    this.reader = redis.duplicate({ commandTimeout: BLOCK_MS * 2, enableAutoPipelining: false });
    this.reader.on('error', () => undefined); // told by the other connection, and by what is asked of this one
  }

  /** Whether a text may be the id of an entry. */
  static isId(text: string | undefined): text is string {
    return text !== undefined && IDS.test(text);
  }

  onApplicationBootstrap(): void {
    this.following = this.follow();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.reader.disconnect();
    await this.following;
  }

  /** Who is told of every entry, in order. `onGap` says that some may have been missed. */
  subscribe(follower: Follower): void {
    this.follower = follower;
  }

  /** @throws Error when Redis does not answer. */
  async publish(messages: Message[]): Promise<void> {
    await Promise.all(
      messages.map(({ topic, event, key, data, except = '', of }) => {
        const told = `live:told:${of}:${topic}`;
        return this.redis.liveTell(ALL, streamOf(topic), told, topic, event, key, JSON.stringify(data), except, of ? '1' : '');
      }),
    );
  }

  /** The id of the last entry the follower was told; a stream that begins there has missed nothing. */
  async now(): Promise<string> {
    return (this.position ??= await this.newest());
  }

  /** Whether nothing has been told since an id. */
  isNow(id: string): boolean {
    return this.position === id;
  }

  /** All that was told in a topic after an id, in order. */
  async since(topic: string, id: string): Promise<Entry[]> {
    return toEntries(await this.redis.xrange(streamOf(topic), `(${id}`, '+'));
  }

  private async newest(): Promise<string> {
    const [newest] = await this.redis.xrevrange(ALL, '+', '-', 'COUNT', 1);
    return newest?.[0] ?? '0-0';
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    for (let gap = false; !signal.aborted;) {
      try {
        if (gap && this.reader.status === 'ready') {
          gap = false;
          this.follower?.onGap();
        }
        const answer = await this.reader.xread('COUNT', 1000, 'BLOCK', BLOCK_MS, 'STREAMS', ALL, await this.now());
        const entries = toEntries(answer?.[0]?.[1] ?? []);
        if (entries.length === 0) continue;
        this.position = entries.at(-1)!.id;
        this.follower?.onEntries(entries);
      } catch (error) {
        if (signal.aborted) return;
        this.logger.debug(`will follow again: ${(error as Error).message}`);
        gap = true;
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

const streamOf = (topic: string) => `live:${topic}`;

function toEntries(raw: [id: string, fields: string[]][]): Entry[] {
  return raw.map(([id, [, topic = '', , event, , key = '', , data = '', , except = '']]) => {
    return { id, topic, event: event as LiveEventName, key, data, except };
  });
}
