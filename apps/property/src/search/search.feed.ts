import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Dependency } from '#platform';
import type { Connection, mongo } from 'mongoose';
import { setTimeout as rest } from 'node:timers/promises';
import type { ListingDocument } from '../listings/listing.schema.ts';
import { SearchView } from './search.view.ts';

const AGAIN_MS = 500;
const BATCH = 500;

type Change = { _id: unknown; operationType: string; documentKey?: { _id: string } };

/**
 * Keeps the view of search up to date in every replica, from MongoDB's change stream: whoever changes a listing, and booking's events
 * that take its nights, are seen by all of them. Only ids are taken from the stream; what has become of the listings is read anew, so
 * that a hundred changes of one cost one reading.
 */
@Injectable()
export class SearchFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly dependency: Dependency = { name: 'search', check: async () => this.assertLoaded() };
  private readonly logger = new Logger(SearchFeed.name);
  private readonly stopping = new AbortController();
  private readonly changed = new Set<string>();
  /** Where the stream goes on; none when all must be read anew. */
  private position: mongo.ChangeStreamOptions | undefined;
  private running: Promise<void> = Promise.resolve();
  private catchingUp: Promise<void> | undefined;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly view: SearchView,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** After the last request, before connections are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.catchingUp;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.position ??= await this.load();
        await this.follow(this.position);
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.logger.warn(`search follows the listings again: ${(error as Error).message}`);
        if (isLost(error)) this.position = undefined;
        await rest(AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** Reads all listings. What changes after this has begun is told by the stream from the position returned. */
  private async load(): Promise<mongo.ChangeStreamOptions> {
    const started = performance.now();
    const { operationTime } = await this.connection.getClient().db().command({ ping: 1 });
    await this.view.load();
    this.logger.log(`search is loaded (${Math.round(performance.now() - started)} ms)`);
    return { startAtOperationTime: operationTime as mongo.Timestamp };
  }

  /** Resolves at shutdown, or when all must be read anew. @throws when the stream breaks */
  private async follow(position: mongo.ChangeStreamOptions): Promise<void> {
    if (this.stopping.signal.aborted) return; // while all were read: the signal tells only once
    const listings = this.connection.getClient().db().collection<ListingDocument>('listings');
    const ids = [{ $project: { operationType: 1, documentKey: 1 } }];
    const stream = listings.watch<ListingDocument, mongo.ChangeStreamDocument & Change>(ids, position);
    try {
      await new Promise<void>((resolve, reject) => {
        this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
        const startOver = () => resolve(this.forget());
        stream.once('error', reject).once('close', startOver); // closed by the server: the collection was dropped
        stream.on('change', ({ _id, documentKey }) => (documentKey ? this.note(_id, documentKey._id) : startOver()));
      });
    } finally {
      await stream.close();
    }
  }

  private note(position: unknown, id: string): void {
    this.position = { resumeAfter: position };
    this.changed.add(id);
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = undefined));
  }

  /** A change without a listing is to the collection itself (dropped, renamed): all must be read anew. */
  private forget(): void {
    this.position = undefined;
  }

  private async catchUp(): Promise<void> {
    while (this.changed.size > 0 && !this.stopping.signal.aborted) {
      const ids = [...this.changed].slice(0, BATCH);
      for (const id of ids) this.changed.delete(id);
      try {
        await this.view.refresh(ids);
      } catch (error) {
        for (const id of ids) this.changed.add(id);
        this.logger.warn(`search could not read ${ids.length} changed listings: ${(error as Error).message}`);
        await rest(AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private assertLoaded(): void {
    if (!this.view.isLoaded) throw new Error('search is being loaded');
  }
}

/** Whether the server no longer has what came after the position: 280 ChangeStreamFatalError, 286 ChangeStreamHistoryLost. */
const isLost = (error: unknown) => [280, 286].includes((error as { code?: number }).code ?? 0);
