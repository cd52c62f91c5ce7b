import type { MixedList } from 'typeorm';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import pg, { type Pool, type QueryResultRow } from 'pg';

// Amounts in minor units stay below 2^53, and calendar dates are text, not instants.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A statement with a name: parsed and planned once a connection. */
export type Statement = { name: string; text: string };

export type PostgresOptions = { url: string; entities: MixedList<Function>; migrations: MixedList<Function>; poolSize?: number };

/** TypeORM on PostgreSQL with every wait bounded: 2 s for a connection, 5 s for a statement. Never synchronises. */
export function postgresOptions({ url, entities, migrations, poolSize = 20 }: PostgresOptions): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    synchronize: false,
    poolSize,
    extra: {
      connectionTimeoutMillis: 2000,
      statement_timeout: 5000,
      query_timeout: 6000,
      idle_in_transaction_session_timeout: 5000,
      keepAlive: true,
    },
    retryAttempts: 30,
    retryDelay: 1000,
  };
}

/**
 * The pg pool below a TypeORM data source. Hot paths send named statements through it, so that PostgreSQL parses and plans
 * them once a connection; TypeORM's `query` cannot name them.
 */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as PostgresDriver).master as Pool;
}

/**
 * The columns of an entity for a statement, never `*`: a prepared `SELECT *` fails from the moment a migration adds a column, which
 * in a rolling update happens while the version before still serves.
 */
export function columnsOf(entity: Function): string {
  const columns = getMetadataArgsStorage().filterColumns(entity);
  return columns.map(({ propertyName }) => propertyName).join(', ');
}

/** @throws Error when a migration is missing: an app never serves on an old schema. */
export async function assertMigrated(dataSource: DataSource): Promise<void> {
  if (await dataSource.showMigrations())
    throw new Error('The database schema is old. Run this app once with the argument `migrate`.');
}

/** Runs a named statement and returns its rows. */
export async function run<Row extends QueryResultRow>(pool: Pool, statement: Statement, values: unknown[]): Promise<Row[]> {
  const result = await pool.query<Row>({ ...statement, values });
  return result.rows;
}
