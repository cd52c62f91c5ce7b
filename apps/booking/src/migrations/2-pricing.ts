import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prices by rules. Null is what the version before this one writes, and what it has written. */
export class Pricing1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listing_terms ADD COLUMN rates jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listing_terms DROP COLUMN rates');
  }
}
