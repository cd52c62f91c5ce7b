import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hosts are owed becomes due when a stay begins, and is paid. Payments from before have no such moment: they are never due by themselves. */
export class Payouts1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments ADD COLUMN payout_at timestamptz,
        ADD COLUMN payout_status text CHECK (payout_status IN ('due', 'paid')),
        ADD COLUMN paid_at timestamptz;
      CREATE INDEX payments_payout ON payments (payout_at)
        WHERE payout_status IS NULL AND status IN ('captured', 'refunded') AND refunded_minor < amount_minor;
      CREATE INDEX payments_host ON payments (host_id, payout_at DESC, booking_id) WHERE status IN ('captured', 'refunding', 'refunded');
      CREATE INDEX ledger_account ON ledger_entries (account);
      ALTER TABLE ledger_transactions DROP CONSTRAINT ledger_transactions_kind_check,
        ADD CONSTRAINT ledger_transactions_kind_check CHECK (kind IN ('capture', 'refund', 'payout_due', 'payout'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was booked meanwhile stays in the ledger, which forgets nothing; so do the kinds it knows.
    await runner.query(`DROP INDEX ledger_account, payments_host, payments_payout;
      ALTER TABLE payments DROP COLUMN payout_at, DROP COLUMN payout_status, DROP COLUMN paid_at`);
  }
}
