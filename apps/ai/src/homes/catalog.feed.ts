import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Dependency } from '#platform';
import type { ListingView } from '#views';
import type { Connection, mongo } from 'mongoose';
import { setTimeout as rest } from 'node:timers/promises';
import { Catalog } from './catalog.ts';
import { homeOf } from './home.ts';

const AGAIN_MS = 500;

/**
 * Keeps the catalog of every replica up to date from the view of listings, whichever replica writes that: all are read once, then the
 * change stream tells. When the stream breaks, all are read anew.
 */
@Injectable()
export class CatalogFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly dependency: Dependency = { name: 'catalog', check: async () => this.assertLoaded() };
  private readonly logger = new Logger(CatalogFeed.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly catalog: Catalog,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const { operationTime } = await this.connection.getClient().db().command({ ping: 1 });
        await this.load();
        await this.follow({ startAtOperationTime: operationTime as mongo.Timestamp, fullDocument: 'updateLookup' });
      } catch (error) {
        if (signal.aborted) return;
        this.logger.warn(`homes are read anew: ${(error as Error).message}`);
        await rest(AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private get listings(): mongo.Collection<ListingView> {
    return this.connection.getClient().db().collection<ListingView>('listings');
  }

  private async load(): Promise<void> {
    const homes = new Map();
    for await (const view of this.listings.find({}, { batchSize: 1000 })) if (isOffered(view)) homes.set(view._id, homeOf(view));
    this.catalog.load(homes);
    this.logger.log(`${homes.size} homes are known`);
  }

  /** Resolves at shutdown. @throws when the stream breaks */
  private async follow(position: mongo.ChangeStreamOptions): Promise<void> {
    if (this.stopping.signal.aborted) return; // while all were read: the signal tells only once
    const stream = this.listings.watch([], position);
    try {
      await new Promise<void>((resolve, reject) => {
        this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
        stream.once('error', reject).once('close', () => reject(new Error('the stream was closed')));
        stream.on('change', (change) => this.apply(change as mongo.ChangeStreamDocument<ListingView>));
      });
    } finally {
      stream.removeAllListeners('close');
      await stream.close();
    }
  }

  private apply(change: mongo.ChangeStreamDocument<ListingView>): void {
    if (!('documentKey' in change)) return;
    const view = 'fullDocument' in change ? change.fullDocument : undefined;
    if (view && isOffered(view)) this.catalog.put(homeOf(view));
    else this.catalog.remove(String(change.documentKey._id));
  }

  private assertLoaded(): void {
    if (!this.catalog.isLoaded) throw new Error('homes are being read');
  }
}

const isOffered = ({ is_deleted, is_active }: ListingView) => !is_deleted && is_active;
