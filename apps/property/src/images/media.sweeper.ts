import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ImageStore } from './image.store.ts';
import { MediaFiles } from './media.files.ts';

const PERIOD_MS = 60 * 60 * 1000;
/** Longer than any upload takes from its files to its listing. */
const YOUNG_MS = 60 * 60 * 1000;

/** Removes files that no listing names: of uploads that broke off, and of pictures deleted by a process that died at it. */
@Injectable()
export class MediaSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(MediaSweeper.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly store: ImageStore,
    private readonly files: MediaFiles,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = () => this.sweep(new Date()).catch((error: Error) => this.logger.warn(`not swept: ${error.message}`));
    this.timer = setInterval(() => void sweep(), PERIOD_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @returns the folders removed. Any number of processes may sweep at once. */
  async sweep(now: Date): Promise<string[]> {
    const removed: string[] = [];
    for await (const { folder, at } of this.files.folders()) {
      if (now.getTime() - at.getTime() < YOUNG_MS) continue;
      const [listingId = '', hash = ''] = folder.split('/');
      if (await this.store.isShown(listingId, hash)) continue;
      await this.files.remove(folder);
      removed.push(folder);
    }
    if (removed.length) this.logger.log(`${removed.length} folders without a listing swept`);
    return removed;
  }
}
