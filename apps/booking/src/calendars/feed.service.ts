import { Injectable } from '@nestjs/common';
import { addDays, type CalendarFeed, type CreateFeed, todayIn } from '#contracts';
import { failpoint, Problem } from '#platform';
import { env } from '../booking.env.ts';
import { disjoint } from '../domain/disjoint.ts';
import { FeedClient, FeedFailed } from './feed.client.ts';
import { FeedStore, type TakenFeed } from './feed.store.ts';
import { readCalendar } from './read-calendar.ts';

const AHEAD_DAYS = 760;
const STALE_AFTER = 3;

/** Follows foreign calendars. */
@Injectable()
export class FeedService {
  constructor(
    private readonly store: FeedStore,
    private readonly client: FeedClient,
  ) {}

  /** @throws Problem feed_refused, too_many_feeds */
  async add(listingId: string, feed: CreateFeed): Promise<CalendarFeed> {
    try {
      this.client.check(feed.url);
    } catch (error) {
      throw new Problem('feed_refused', `url: ${(error as Error).message}`);
    }
    const id = await this.store.add(listingId, feed);
    if (id === null) throw new Problem('too_many_feeds', 'A home follows ten calendars at most.');
    return this.find(listingId, id);
  }

  of(listingId: string): Promise<CalendarFeed[]> {
    return this.store.of(listingId, STALE_AFTER * env.FEED_EVERY_MINUTES);
  }

  /** @throws Problem not_found */
  async remove(listingId: string, id: string): Promise<void> {
    if (!(await this.store.remove(listingId, id))) throw unknownFeed();
  }

  /** Fetches a feed now; whether that went well is in the feed. @throws Problem not_found */
  async sync(listingId: string, id: string): Promise<CalendarFeed> {
    const taken = await this.store.take(listingId, id);
    if (!taken) throw unknownFeed();
    await this.follow(taken);
    return this.find(listingId, id);
  }

  /** Follows those whose time has come. @returns whether there may be more. */
  async followDue(most: number): Promise<boolean> {
    const due = await this.store.takeDue(most);
    await Promise.all(due.map((feed) => this.follow(feed)));
    return due.length === most;
  }

  private async follow(feed: TakenFeed): Promise<void> {
    const nextInMs = env.FEED_EVERY_MINUTES * 60_000 * (0.9 + Math.random() * 0.2); // not all of a house at once
    try {
      const fetched = await this.client.fetch(feed.url, feed.etag);
      failpoint('feed.after-fetch');
      const said = fetched === 'unchanged' ? null : { events: read(fetched.text, feed), etag: fetched.etag };
      await this.store.apply(feed, said, nextInMs);
    } catch (error) {
      if (!(error instanceof FeedFailed)) throw error;
      await this.store.fail(feed, error.message, nextInMs);
    }
  }

  private async find(listingId: string, id: string): Promise<CalendarFeed> {
    const feed = (await this.of(listingId)).find((one) => one.id === id);
    if (!feed) throw unknownFeed();
    return feed;
  }
}

function read(text: string, { time_zone: timeZone }: TakenFeed) {
  const today = todayIn(timeZone, new Date());
  return disjoint(readCalendar(text, { timeZone, from: addDays(today, -1), to: addDays(today, AHEAD_DAYS) }));
}

const unknownFeed = () => new Problem('not_found', 'This home follows no such calendar.');
