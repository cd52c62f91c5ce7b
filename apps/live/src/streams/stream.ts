import type { Socket } from 'node:net';
import { collapse } from './collapse.ts';
import type { Entry } from './feed.ts';
import { frameOf } from './frame.ts';
import { metrics } from './metrics.ts';

/** What a stream reads again after it was slow: the entries of its topics after a cursor, in order. */
export type ReadSince = (topics: readonly string[], cursor: string) => Promise<Entry[]>;

const RETRY_MS = 1000;
const STALLED_BEATS = 4;

/**
 * One open stream. While its reader keeps up, entries are written as they come. When the socket is full nothing is kept here: once it
 * has drained, what was told meanwhile is read again from Redis, and of each key only the newest. So a slow reader costs what Node
 * buffers before it says that it is full (64 KiB and one event), and loses nothing but what a newer state has superseded.
 */
export class Stream {
  private cursor: string;
  private behind = true;
  private reading = false;
  private missed = false;
  private stalled = 0;

  constructor(
    readonly userId: string,
    readonly topics: readonly string[],
    private readonly socket: Socket,
    private readonly readSince: ReadSince,
    cursor: string,
    /** When its token ends, in milliseconds since 1970. */
    readonly until = Infinity,
  ) {
    this.cursor = cursor;
    socket.on('drain', () => void this.catchUp());
  }

  /** Tells an entry now, or lets it be read again when the reader is ready for it. */
  offer(entry: Entry, frame: Buffer | string): void {
    if (entry.except === this.userId) return;
    if (this.behind) this.missed = true;
    else this.write(entry.id, frame);
  }

  /** Something that is for this stream only and not kept. */
  say(frame: Buffer | string): void {
    if (!this.behind && !this.socket.write(frame)) this.fallBehind();
  }

  /** Calls back once, when it is over. */
  onEnd(done: () => void): void {
    this.socket.once('close', done);
  }

  /** What a proxy needs to see now and then; a reader who has not taken a byte for a minute is gone. */
  beat(frame: Buffer): void {
    if (!this.behind) return this.say(frame);
    if (this.socket.writableNeedDrain && ++this.stalled >= STALLED_BEATS) this.socket.destroy();
  }

  /** Begins with nothing missed. */
  goOn(): void {
    this.behind = false;
  }

  /** Reads again whatever was told since the cursor, until nothing was missed. */
  async catchUp(): Promise<void> {
    this.behind = true;
    this.stalled = 0;
    this.missed = true;
    if (this.reading) return;
    this.reading = true;
    try {
      while (this.missed && !this.socket.writableNeedDrain && !this.socket.destroyed) {
        this.missed = false;
        await this.writeSince();
      }
      this.behind = this.missed || this.socket.writableNeedDrain;
    } catch {
      setTimeout(() => void this.catchUp(), RETRY_MS).unref(); // Redis is away: nothing is lost by waiting
    } finally {
      this.reading = false;
    }
  }

  end(frame: string): void {
    this.socket.write(frame);
    this.socket.destroySoon();
  }

  private async writeSince(): Promise<void> {
    const entries = (await this.readSince(this.topics, this.cursor)).filter(({ except }) => except !== this.userId);
    const needed = collapse(entries);
    metrics.superseded.inc(entries.length - needed.length);
    for (const entry of needed) if (!this.write(entry.id, frameOf(entry))) return;
  }

  private write(id: string, frame: Buffer | string): boolean {
    this.cursor = id;
    const room = this.socket.write(frame);
    if (!room) this.fallBehind();
    return room;
  }

  private fallBehind(): void {
    this.behind = true;
    this.missed = true;
    metrics.slow.inc();
  }
}
