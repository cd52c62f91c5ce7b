import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of a stay, and days of preparation: nights after check-out that a booking claims with its own. */
export class StayRules1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listing_terms ADD COLUMN stay_rules jsonb');
    await runner.query(
      'ALTER TABLE bookings ADD COLUMN IF NOT EXISTS preparation_days int NOT NULL DEFAULT 0 CHECK (preparation_days BETWEEN 0 AND 14)',
    );
    await runner.query(CLAIM_STAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The column stays: bookings made since hold their days of preparation by it, and the version before does not mind it.
    await runner.query('ALTER TABLE listing_terms DROP COLUMN stay_rules');
  }
}

/** As in migration 1, where its why is told; the claim now reaches beyond check-out. */
const CLAIM_STAY = `
  CREATE OR REPLACE FUNCTION claim_stay(b bookings, event jsonb, idempotency_key text, hash text, max_open int) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    b.preparation_days := coalesce(b.preparation_days, 0); -- the version before this one does not say
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
      VALUES (b.listing_id, daterange(b.check_in, b.check_out + b.preparation_days), 'booking', b.id)
      ON CONFLICT ON CONSTRAINT no_night_sold_twice DO NOTHING;
    IF NOT FOUND THEN
      UPDATE idempotency_keys SET refusal = 'dates_taken' WHERE guest_id = b.guest_id AND key = idempotency_key;
      RETURN 'dates_taken';
    END IF;
    INSERT INTO bookings SELECT b.*;
    INSERT INTO booking_events (booking_id, version, type, data, key) VALUES (b.id, 0, 'booking_initiated', event, b.id::text);
    RETURN 'claimed';
  END $$`;
