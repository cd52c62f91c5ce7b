import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payments1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments (
        booking_id uuid PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('authorizing', 'authorized', 'declined', 'capturing', 'captured', 'capture_failed',
                                               'voiding', 'voided', 'refunding', 'refunded')),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        refunded_minor bigint NOT NULL DEFAULT 0,
        currency text NOT NULL,
        payment_method text NOT NULL,
        guest_id uuid,
        host_id uuid,
        provider_ref text,
        version int NOT NULL DEFAULT 0,
        due_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT refunds_within_capture CHECK (refunded_minor BETWEEN 0 AND amount_minor)
      );
      CREATE INDEX payments_due ON payments (due_at) WHERE due_at IS NOT NULL;

      CREATE TABLE payment_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booking_id uuid NOT NULL,
        version int NOT NULL,
        topics text[],
        key text NOT NULL,
        message json NOT NULL,
        published_at timestamptz,
        UNIQUE (booking_id, version)
      );
      CREATE INDEX payment_events_pending ON payment_events (id) WHERE published_at IS NULL AND topics IS NOT NULL;

      CREATE TABLE ledger_transactions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        booking_id uuid NOT NULL REFERENCES payments,
        kind text NOT NULL CHECK (kind IN ('capture', 'refund')),
        currency text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT one_capture_and_one_refund_a_booking UNIQUE (booking_id, kind)
      );
      CREATE TABLE ledger_entries (
        transaction_id uuid NOT NULL REFERENCES ledger_transactions,
        account text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        PRIMARY KEY (transaction_id, account)
      );
      CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(amount_minor) FROM ledger_entries WHERE transaction_id = NEW.transaction_id) <> 0 THEN
          RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balances';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_entries
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance();
      CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger is append-only: correct it by another transaction';
      END $$;
      CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entries
        FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();

      CREATE SCHEMA sandbox;
      CREATE TABLE sandbox.charges (
        key text PRIMARY KEY,
        ref text NOT NULL UNIQUE DEFAULT 'sbx_' || gen_random_uuid(),
        amount_minor bigint NOT NULL,
        captured_minor bigint NOT NULL DEFAULT 0,
        refunded_minor bigint NOT NULL DEFAULT 0,
        currency text NOT NULL,
        method text NOT NULL,
        voided boolean NOT NULL DEFAULT false,
        refund_keys text[] NOT NULL DEFAULT '{}',
        CHECK (refunded_minor <= captured_minor)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA sandbox CASCADE; DROP TABLE ledger_entries, ledger_transactions, payment_events, payments;
      DROP FUNCTION ledger_must_balance(); DROP FUNCTION ledger_is_append_only()`);
  }
}
