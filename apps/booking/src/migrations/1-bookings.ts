import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bookings1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE listing_terms (
        listing_id uuid PRIMARY KEY,
        version int NOT NULL,
        host_id uuid NOT NULL,
        price_minor bigint NOT NULL,
        currency text NOT NULL,
        max_guests int NOT NULL,
        min_nights int NOT NULL,
        max_nights int NOT NULL,
        instant_book boolean NOT NULL,
        cancellation_policy text NOT NULL,
        time_zone text NOT NULL,
        is_active boolean NOT NULL
      );

      CREATE TABLE bookings (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL CHECK (status IN ('initiated', 'refused', 'pending', 'confirmed', 'cancelled', 'completed')),
        listing_id uuid NOT NULL,
        guest_id uuid NOT NULL,
        host_id uuid NOT NULL,
        check_in date NOT NULL,
        check_out date NOT NULL,
        guest_count int NOT NULL,
        special_requests text,
        total_minor bigint NOT NULL CHECK (total_minor >= 0),
        currency text NOT NULL,
        price_breakdown jsonb NOT NULL,
        cancellation_policy text NOT NULL,
        instant_book boolean NOT NULL,
        time_zone text NOT NULL,
        payment_method text NOT NULL,
        payment_status text NOT NULL,
        refund_minor bigint,
        cancellation_reason text,
        respond_by timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        due_at timestamptz,
        attempts int NOT NULL DEFAULT 0,
        CHECK (check_in < check_out)
      );
      CREATE INDEX bookings_of_guest ON bookings (guest_id, created_at DESC);
      CREATE INDEX bookings_due ON bookings (due_at) WHERE due_at IS NOT NULL;

      -- Truth and outbox in one. Rows without a version are messages that are no part of a booking's fold.
      CREATE TABLE booking_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booking_id uuid,
        version int,
        type text NOT NULL,
        data jsonb,
        topics text[],
        key text NOT NULL,
        message json,
        published_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (booking_id, version)
      );
      CREATE INDEX booking_events_pending ON booking_events (id) WHERE published_at IS NULL AND topics IS NOT NULL;

      CREATE TABLE claims (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        listing_id uuid NOT NULL,
        nights daterange NOT NULL CHECK (NOT isempty(nights)),
        kind text NOT NULL CHECK (kind IN ('booking', 'block', 'external')),
        booking_id uuid,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz,
        CHECK ((kind = 'booking') = (booking_id IS NOT NULL)),
        CONSTRAINT no_night_sold_twice EXCLUDE USING gist (listing_id WITH =, nights WITH &&) WHERE (released_at IS NULL)
      );
      CREATE UNIQUE INDEX claims_of_booking ON claims (booking_id) WHERE booking_id IS NOT NULL;

      CREATE TABLE idempotency_keys (
        guest_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        booking_id uuid NOT NULL,
        refusal text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (guest_id, key)
      );
      CREATE INDEX idempotency_keys_of_booking ON idempotency_keys (booking_id);
      CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

      CREATE TABLE availability (listing_id uuid PRIMARY KEY, version int NOT NULL);

      CREATE TABLE inbox (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, event_id)
      )`);
    await runner.query(CLAIM_STAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP FUNCTION claim_stay; DROP TABLE inbox, availability, idempotency_keys, claims, booking_events, bookings, listing_terms`,
    );
  }
}

/**
 * The one statement that sells a night: idempotency key, claim, booking and first event, or nothing. It waits for the listing's lock
 * first: without it 200 guests after the same nights deadlock inside the GiST index. A function, since each statement in it sees what
 * committed while it waited; in one plain statement the count of open bookings would be as old as the statement.
 */
const CLAIM_STAY = `
  CREATE FUNCTION claim_stay(b bookings, event jsonb, idempotency_key text, hash text, max_open int) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    IF idempotency_key IS NOT NULL THEN
      INSERT INTO idempotency_keys (guest_id, key, request_hash, booking_id) VALUES (b.guest_id, idempotency_key, hash, b.id)
        ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RETURN 'known'; END IF;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(b.listing_id::text, 0));
    PERFORM pg_advisory_xact_lock(hashtextextended(b.guest_id::text, 1));
    IF (SELECT count(*) FROM bookings WHERE guest_id = b.guest_id AND status IN ('initiated', 'pending', 'confirmed')) >= max_open THEN
      UPDATE idempotency_keys SET refusal = 'too_many_bookings' WHERE guest_id = b.guest_id AND key = idempotency_key;
      RETURN 'too_many_bookings';
    END IF;
    INSERT INTO claims (listing_id, nights, kind, booking_id)
      VALUES (b.listing_id, daterange(b.check_in, b.check_out), 'booking', b.id)
      ON CONFLICT ON CONSTRAINT no_night_sold_twice DO NOTHING;
    IF NOT FOUND THEN
      UPDATE idempotency_keys SET refusal = 'dates_taken' WHERE guest_id = b.guest_id AND key = idempotency_key;
      RETURN 'dates_taken';
    END IF;
    INSERT INTO bookings SELECT b.*;
    INSERT INTO booking_events (booking_id, version, type, data, key) VALUES (b.id, 0, 'booking_initiated', event, b.id::text);
    RETURN 'claimed';
  END $$`;
