import { Problem } from '#platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Socket } from 'node:net';
import { env } from '../live.env.ts';
import { type Entry, Feed } from './feed.ts';
import { closingFrame, frameOf, heartbeat } from './frame.ts';
import { metrics } from './metrics.ts';
import { Stream } from './stream.ts';

/** Heartbeats are spread over their period, so that thousands of streams do not all speak at once. */
const BEATS = 15;

/** Who reads what: `since` is where to go on, for one who was here before; `until` (milliseconds since 1970) when its token ends. */
export type Reader = {
  userId: string;
  topics: string[];
  since: string;
  /** What it is told at once. */
  opening: string;
  until: number;
  socket: Socket;
};

/** All open streams of this process, by what they listen to. */
@Injectable()
export class StreamHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly topics = new Map<string, Set<Stream>>();
  private readonly beats = Array.from({ length: BEATS }, () => new Set<Stream>());
  private readonly perUser = new Map<string, number>();
  private open = 0;
  private opened = 0;
  private stopping = false;
  private timer?: NodeJS.Timeout;

  constructor(private readonly feed: Feed) {}

  onApplicationBootstrap(): void {
    this.feed.subscribe({
      onEntries: (entries) => entries.forEach((entry) => this.tell(entry)),
      onGap: () => this.each((stream) => void stream.catchUp()),
    });
    let turn = 0;
    this.timer = setInterval(() => this.tick(turn++ % BEATS), (env.HEARTBEAT_S * 1000) / BEATS);
  }

  /** After `onModuleDestroy`, in which readiness says no and waits for balancers to hear it, and before HTTP is drained, which streams would block. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    clearInterval(this.timer);
    this.each((stream) => stream.end(closingFrame()));
  }

  /** @throws Problem when there is no place for one more stream, of this user or at all. */
  assertRoom(userId: string): void {
    const wait = { 'retry-after': '5' };
    if (this.stopping)
      throw new Problem('unavailable', 'This replica is going down. Please come again.', {}, { 'retry-after': '1' });
    if ((this.perUser.get(userId) ?? 0) >= env.MAX_STREAMS_PER_USER) {
      metrics.refused.inc();
      throw new Problem('too_many_streams', `You have ${env.MAX_STREAMS_PER_USER} streams open already.`, {}, wait);
    }
    if (this.open >= env.MAX_STREAMS) {
      metrics.refused.inc();
      throw new Problem('overloaded', 'There are too many open streams. Please come again in a moment.', {}, wait);
    }
  }

  /** Begins a stream whose head is written: first what was told since, then everything as it comes. Ends with its token. */
  begin({ userId, topics, since, opening, until, socket }: Reader): Stream {
    const stream = new Stream(userId, topics, socket, this.readSince, since, until);
    const beat = this.beats[this.opened++ % BEATS]!;
    this.count(userId, 1);
    beat.add(stream);
    for (const topic of topics) (this.topics.get(topic) ?? this.newTopic(topic)).add(stream);
    socket.on('error', ignored);
    socket.on('close', () => {
      this.count(userId, -1);
      beat.delete(stream);
      for (const topic of topics) this.leave(topic, stream);
    });
    socket.write(opening);
    if (this.feed.isNow(since)) stream.goOn();
    else void stream.catchUp();
    return stream;
  }

  /** One timer for all: thousands of their own would cost more than a look at each. */
  private tick(turn: number): void {
    const now = Date.now();
    this.each((stream) => stream.until <= now && stream.end(closingFrame()));
    this.beats[turn]?.forEach((stream) => stream.beat(heartbeat));
  }

  private tell(entry: Entry): void {
    const streams = this.topics.get(entry.topic);
    if (!streams) return;
    const frame = Buffer.from(frameOf(entry)); // once for all of them
    for (const stream of streams) stream.offer(entry, frame);
  }

  private readonly readSince = async (topics: readonly string[], cursor: string): Promise<Entry[]> => {
    const found = await Promise.all(topics.map((topic) => this.feed.since(topic, cursor)));
    return found.length === 1 ? found[0]! : found.flat().sort(byId);
  };

  private each(visit: (stream: Stream) => unknown): void {
    for (const beat of this.beats) for (const stream of beat) visit(stream);
  }

  private count(userId: string, change: 1 | -1): void {
    const left = (this.perUser.get(userId) ?? 0) + change;
    if (left > 0) this.perUser.set(userId, left);
    else this.perUser.delete(userId);
    metrics.connections.set((this.open += change));
  }

  private newTopic(topic: string): Set<Stream> {
    const streams = new Set<Stream>();
    this.topics.set(topic, streams);
    return streams;
  }

  private leave(topic: string, stream: Stream): void {
    const streams = this.topics.get(topic);
    streams?.delete(stream);
    if (streams?.size === 0) this.topics.delete(topic);
  }
}

/** What is written in the moment its reader leaves is nobody's fault; `close` follows. */
const ignored = () => undefined;

/** By time and, within a millisecond, by number. */
function byId(a: Entry, b: Entry): number {
  const [time, number] = a.id.split('-').map(Number) as [number, number];
  const [otherTime, otherNumber] = b.id.split('-').map(Number) as [number, number];
  return time - otherTime || number - otherNumber;
}
