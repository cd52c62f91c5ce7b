import { invariants, type Stores } from './invariants.ts';
import { moneyMatchesBookings } from './money.ts';
import { foldsMatchRows } from './folds.ts';

/** What an audit found of one invariant: nothing, or the rows that break it. */
export type Finding = { id: string; title: string; violations: string[] };

/** Checks every invariant against the running stores. While work is under way I8 and I12 may show it; afterwards they must not. */
export async function audit(stores: Stores): Promise<Finding[]> {
  const byQuery = invariants.map(async ({ id, title, store, sql }) => {
    const { rows } = await stores[store].query<Record<string, unknown>>(sql);
    return { id, title, violations: rows.map((row) => JSON.stringify(row)) };
  });
  const across = [moneyMatchesBookings(stores), foldsMatchRows(stores.booking)];
  const findings = await Promise.all([...byQuery, ...across]);
  return findings.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
