import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarFeed, CreateFeed, FeedConflict } from '#contracts';
import { Relay } from '#messaging';
import { newId } from '#platform';
import { tellAvailability } from '../availability/tell-availability.ts';
import type { FeedEvent } from './read-calendar.ts';

const MOST_FEEDS = 10;
/** How long one who fetches a feed has before another does. */
const LEASE = `interval '30 seconds'`;

/** A feed to be fetched. `takes` tells an answer that comes late from the one that is awaited. */
export type TakenFeed = { id: string; listing_id: string; url: string; etag: string | null; takes: number; time_zone: string };
type Row = Omit<CalendarFeed, 'events' | 'last_synced_at' | 'created_at'> & {
  events: number;
  conflicts: FeedConflict[];
  last_synced_at: Date | null;
  created_at: Date;
};

const TAKE = `UPDATE calendar_feeds f SET takes = takes + 1, due_at = now() + ${LEASE} FROM listing_terms t
  WHERE t.listing_id = f.listing_id AND f.id IN`;
const TAKEN = 'RETURNING f.id, f.listing_id, f.url, f.etag, f.takes, t.time_zone';

/** Foreign calendars, in PostgreSQL. */
@Injectable()
export class FeedStore {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly relay: Relay,
  ) {}

  /** @returns the new feed, or the one that has this address; null when there are ten. */
  add(listingId: string, { name, url }: CreateFeed): Promise<string | null> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))', [listingId]);
      const feeds = await tx.query<{ id: string; url: string }[]>('SELECT id, url FROM calendar_feeds WHERE listing_id = $1', [
        listingId,
      ]);
      const known = feeds.find((feed) => feed.url === url);
      if (!known && feeds.length >= MOST_FEEDS) return null;
      const id = known?.id ?? newId();
      await tx.query(
        `INSERT INTO calendar_feeds (id, listing_id, name, url) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT feed_once DO UPDATE SET name = excluded.name`,
        [id, listingId, name, url],
      );
      return id;
    });
  }

  /** The feeds of a listing; stale is what was not read for `staleMinutes`. */
  async of(listingId: string, staleMinutes: number): Promise<CalendarFeed[]> {
    const rows = await this.db.query<Row[]>(
      `SELECT id, name, url, jsonb_array_length(wanted) AS events, conflicts, last_synced_at, last_error, created_at,
              coalesce(last_synced_at, created_at) < now() - $2::float8 * interval '1 minute' AS stale
       FROM calendar_feeds WHERE listing_id = $1 ORDER BY created_at, id`,
      [listingId, staleMinutes],
    );
    return rows.map((row) => ({
      ...row,
      last_synced_at: row.last_synced_at?.toISOString() ?? null,
      created_at: row.created_at.toISOString(),
    }));
  }

  /** Forgets a feed and frees its nights. @returns false when the listing has no such feed. */
  remove(listingId: string, id: string): Promise<boolean> {
    return this.change(listingId, async (tx) => {
      const [gone] = await tx.query<[unknown[]]>('DELETE FROM calendar_feeds WHERE listing_id = $1 AND id = $2 RETURNING id', [
        listingId,
        id,
      ]);
      return gone.length > 0;
    });
  }

  /** Takes feeds whose time has come, a few at a time; nobody else gets them for half a minute. */
  async takeDue(limit: number): Promise<TakenFeed[]> {
    const due = '(SELECT id FROM calendar_feeds WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)';
    return (await this.db.query<[TakenFeed[]]>(`${TAKE} ${due} ${TAKEN}`, [limit]))[0];
  }

  /** Takes one feed, now. */
  async take(listingId: string, id: string): Promise<TakenFeed | undefined> {
    const one = '(SELECT id FROM calendar_feeds WHERE listing_id = $1 AND id = $2)';
    return (await this.db.query<[TakenFeed[]]>(`${TAKE} ${one} ${TAKEN}`, [listingId, id]))[0][0];
  }

  /**
   * Makes claims of what a feed says now (`null`: the same as before), all of it or none. What bookings have is tried again each time.
   * An answer that was overtaken by a later fetch changes nothing.
   */
  async apply(feed: TakenFeed, said: { events: FeedEvent[]; etag: string | null } | null, nextInMs: number): Promise<void> {
    const fields = [feed.id, feed.takes, nextInMs, said && JSON.stringify(said.events), said?.etag];
    await this.change(feed.listing_id, async (tx) => {
      const [moved] = await tx.query<[unknown[]]>(
        `UPDATE calendar_feeds SET last_synced_at = now(), last_error = NULL, due_at = now() + $3::float8 * interval '1 millisecond',
           wanted = coalesce($4::jsonb, wanted), etag = CASE WHEN $4::jsonb IS NULL THEN etag ELSE $5 END
         WHERE id = $1 AND takes = $2 RETURNING id`,
        fields,
      );
      return moved.length > 0;
    });
  }

  /** Notes why a feed could not be read; the nights it had stay taken. */
  async fail({ id, takes }: TakenFeed, reason: string, nextInMs: number): Promise<void> {
    await this.db.query(
      `UPDATE calendar_feeds SET last_error = $3, due_at = now() + $4::float8 * interval '1 millisecond' WHERE id = $1 AND takes = $2`,
      [id, takes, reason, nextInMs],
    );
  }

  private async change(listingId: string, work: (tx: EntityManager) => Promise<boolean>): Promise<boolean> {
    const done = await this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))', [listingId]);
      if (!(await work(tx))) return false;
      const [laid] = await tx.query<{ changed: boolean }[]>('SELECT lay_external($1) AS changed', [listingId]);
      if (laid?.changed) await tellAvailability(tx, listingId);
      return true;
    });
    if (done) this.relay.poke();
    return done;
  }
}
