import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Waiting lists, and the listings of which nights were freed, to be looked at. Two triggers feed both, so that whatever frees nights or
 * serves a guest counts, and the saga knows nothing of it. Everybody locks `freed_nights` before `waitlist`: hence no deadlocks.
 */
export class Waitlist1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waitlist (
        id uuid PRIMARY KEY,
        place bigint GENERATED ALWAYS AS IDENTITY,
        listing_id uuid NOT NULL,
        traveler_id uuid NOT NULL,
        check_in date NOT NULL,
        check_out date NOT NULL,
        guest_count int NOT NULL,
        turns int NOT NULL DEFAULT 0,
        told_at timestamptz,
        turn_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (check_in < check_out),
        CONSTRAINT waits_once UNIQUE (traveler_id, listing_id, check_in, check_out)
      );
      CREATE INDEX waitlist_of_listing ON waitlist (listing_id, check_in);
      CREATE INDEX waitlist_by_date ON waitlist (check_in);
      CREATE INDEX claims_released ON claims (listing_id, released_at) WHERE released_at IS NOT NULL;

      CREATE TABLE freed_nights (listing_id uuid PRIMARY KEY, due_at timestamptz NOT NULL);
      CREATE INDEX freed_nights_due ON freed_nights (due_at);

      CREATE FUNCTION look_at_nights(listing uuid, at timestamptz) RETURNS void LANGUAGE sql AS $$
        INSERT INTO freed_nights (listing_id, due_at) VALUES (listing, at)
          ON CONFLICT (listing_id) DO UPDATE SET due_at = least(freed_nights.due_at, excluded.due_at) $$;

      CREATE FUNCTION nights_freed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM waitlist WHERE listing_id = NEW.listing_id) THEN
          PERFORM look_at_nights(NEW.listing_id, now());
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER nights_freed AFTER UPDATE OF released_at, nights ON claims
        FOR EACH ROW WHEN (OLD.released_at IS NULL) EXECUTE FUNCTION nights_freed();

      CREATE FUNCTION guest_served() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM waitlist WHERE traveler_id = NEW.guest_id AND listing_id = NEW.listing_id
                     AND daterange(check_in, check_out) && daterange(NEW.check_in, NEW.check_out)) THEN
          PERFORM look_at_nights(NEW.listing_id, now());
          DELETE FROM waitlist WHERE traveler_id = NEW.guest_id AND listing_id = NEW.listing_id
            AND daterange(check_in, check_out) && daterange(NEW.check_in, NEW.check_out);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER guest_served AFTER UPDATE OF status ON bookings
        FOR EACH ROW WHEN (OLD.status = 'initiated' AND NEW.status IN ('pending', 'confirmed')) EXECUTE FUNCTION guest_served()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER guest_served ON bookings; DROP TRIGGER nights_freed ON claims;
      DROP FUNCTION guest_served, nights_freed, look_at_nights;
      DROP INDEX claims_released; DROP TABLE freed_nights, waitlist`);
  }
}
