import type { Pool } from 'pg';

/** A rule that must always hold: its query returns the rows that break it; `$1` is how many seconds work may be under way. */
export type Invariant = { id: string; title: string; sql: string };

/** What a check found: nothing, or what breaks the rule, in words that name the row. */
export type Finding = { id: string; title: string; violations: string[] };

/** More are not told. */
const TOLD = 100;

/** Checks invariants against their store. */
export function checkInvariants(pool: Pick<Pool, 'query'>, invariants: Invariant[], graceS: number): Promise<Finding[]> {
  return Promise.all(
    invariants.map(async ({ id, title, sql }) => {
      const { rows } = await pool.query<Record<string, unknown>>(`${sql} LIMIT ${TOLD}`, sql.includes('$1') ? [graceS] : []);
      return { id, title, violations: rows.map((row) => JSON.stringify(row)) };
    }),
  );
}
