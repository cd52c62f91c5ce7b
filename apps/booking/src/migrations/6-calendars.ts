import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secrets of exported calendars, foreign calendars, and the one function that makes claims of what these say. */
export class Calendars1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_exports (listing_id uuid PRIMARY KEY, secret text NOT NULL UNIQUE);

      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        listing_id uuid NOT NULL,
        name text NOT NULL,
        url text NOT NULL,
        etag text,
        wanted jsonb NOT NULL DEFAULT '[]',
        conflicts jsonb NOT NULL DEFAULT '[]',
        last_synced_at timestamptz,
        last_error text,
        takes int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT feed_once UNIQUE (listing_id, url)
      );
      CREATE INDEX calendar_feeds_due ON calendar_feeds (due_at);

      ALTER TABLE claims ADD COLUMN feed_id uuid, ADD COLUMN feed_uid text;
      ${LAY_EXTERNAL}

      CREATE OR REPLACE FUNCTION nights_freed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM waitlist WHERE listing_id = NEW.listing_id)
           OR EXISTS (SELECT FROM calendar_feeds WHERE listing_id = NEW.listing_id) THEN
          PERFORM look_at_nights(NEW.listing_id, now());
        END IF;
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE claims SET released_at = now() WHERE kind = 'external' AND released_at IS NULL;
      CREATE OR REPLACE FUNCTION nights_freed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM waitlist WHERE listing_id = NEW.listing_id) THEN
          PERFORM look_at_nights(NEW.listing_id, now());
        END IF;
        RETURN NULL;
      END $$;
      DROP FUNCTION lay_external; ALTER TABLE claims DROP COLUMN feed_id, DROP COLUMN feed_uid;
      DROP TABLE calendar_feeds, calendar_exports`);
  }
}

/**
 * Brings the external claims of a listing to what its feeds want: releases what no event covers any more, claims every night of an event
 * that nobody has, and notes which of its nights bookings have. Doing it again changes nothing. Says whether any claim changed.
 */
const LAY_EXTERNAL = `
  CREATE FUNCTION lay_external(listing uuid) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    feed record;
    released int;
    claimed int;
    changed boolean;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(listing::text, 0));
    WITH wanted AS (
      SELECT f.id, w.uid, daterange(w."from", w."to") AS nights
      FROM calendar_feeds f, jsonb_to_recordset(f.wanted) AS w (uid text, "from" date, "to" date) WHERE f.listing_id = listing
    )
    UPDATE claims c SET released_at = now() WHERE c.listing_id = listing AND c.kind = 'external' AND c.released_at IS NULL
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.id = c.feed_id AND w.uid = c.feed_uid AND c.nights <@ w.nights);
    GET DIAGNOSTICS released = ROW_COUNT;
    changed := released > 0;
    FOR feed IN SELECT id, wanted FROM calendar_feeds WHERE listing_id = listing ORDER BY created_at, id LOOP
      INSERT INTO claims (listing_id, nights, kind, feed_id, feed_uid)
        SELECT listing, piece, 'external', feed.id, w.uid
        FROM jsonb_to_recordset(feed.wanted) AS w (uid text, "from" date, "to" date),
          LATERAL unnest(datemultirange(daterange(w."from", w."to")) - coalesce(
            (SELECT range_agg(c.nights) FROM claims c
             WHERE c.listing_id = listing AND c.released_at IS NULL AND c.nights && daterange(w."from", w."to")),
            '{}'::datemultirange)) AS piece;
      GET DIAGNOSTICS claimed = ROW_COUNT;
      changed := changed OR claimed > 0;
      UPDATE calendar_feeds SET conflicts = coalesce((
        SELECT jsonb_agg(jsonb_build_object('uid', w.uid, 'from', greatest(w."from", lower(c.nights)),
                 'to', least(w."to", upper(c.nights)), 'booking_id', c.booking_id) ORDER BY c.nights)
        FROM jsonb_to_recordset(feed.wanted) AS w (uid text, "from" date, "to" date)
        JOIN claims c ON c.listing_id = listing AND c.kind = 'booking' AND c.released_at IS NULL AND c.nights && daterange(w."from", w."to")
      ), '[]') WHERE id = feed.id;
    END LOOP;
    RETURN changed;
  END $$;`;
