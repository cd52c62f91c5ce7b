import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Coupons1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE listing_coupons (listing_id uuid PRIMARY KEY, version int NOT NULL, coupons jsonb NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listing_coupons');
  }
}
