import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { env } from '../live.env.ts';
import { frameOf } from '../streams/frame.ts';
import type { Stream } from '../streams/stream.ts';
import { type HoldRecord, lostNews, newsOf } from './hold.ts';
import { HoldService } from './hold.service.ts';

type Kept = { stream: Stream; holdId: string; last: HoldRecord | null };

/** Keeps holds alive whose holders' streams are open here, three times within their life. When a stream ends its hold lives on that long. */
@Injectable()
export class HoldKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(HoldKeeper.name);
  private readonly kept = new Set<Kept>();
  private timer?: NodeJS.Timeout;

  constructor(private readonly holds: HoldService) {}

  onApplicationBootstrap(): void {
    const refreshAll = () => this.kept.forEach((one) => void this.refresh(one));
    this.timer = setInterval(refreshAll, (env.HOLD_TTL_S * 1000) / 3);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Refreshes a hold of the stream's user now, which takes it back after a reload, and from now on until the stream ends. */
  keep(holdId: string, stream: Stream): void {
    const one: Kept = { stream, holdId, last: null };
    this.kept.add(one);
    stream.onEnd(() => this.kept.delete(one));
    void this.refresh(one);
  }

  private async refresh(one: Kept): Promise<void> {
    const { stream, holdId, last } = one;
    try {
      one.last = await this.holds.refresh(stream.userId, holdId);
      if (!one.last) this.giveUp(one);
    } catch (error) {
      this.logger.warn(`hold ${holdId} could not be refreshed: ${(error as Error).message}`);
      // Redis is away. Its holder must not believe in it for longer than it can have lasted.
      if (last && Date.parse(last.expires_at) < Date.now()) this.giveUp(one);
    }
  }

  private giveUp(one: Kept): void {
    const { stream, holdId, last } = one;
    if (!this.kept.delete(one)) return;
    const data = JSON.stringify(last ? newsOf(last, 'lost') : lostNews(holdId));
    stream.say(frameOf({ id: '', event: 'hold', data }));
  }
}
