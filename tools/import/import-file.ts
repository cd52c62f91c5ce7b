import type { ImportedListing, ImportOutcome } from '#contracts';
import { basename } from 'node:path';
import { batchesOf, type Numbered } from './batches.ts';
import { cityOfFile, type Place } from './place.ts';
import { listingIn, RowRejected } from './row.ts';
import { rowsOf } from './rows.ts';

/** Requests under way at once. */
const AT_ONCE = 3;

export type Rejected = { line: number; id: string; reason: string };
export type Summary = { rows: number; created: number; updated: number; unchanged: number; rejected: Rejected[] };

type Options = {
  place: Partial<Place>;
  /** Hands a batch to property. @throws when it could not */
  send(listings: ImportedListing[]): Promise<ImportOutcome>;
  progress?(summary: Summary): void;
};

/** Imports a file, a batch at a time; rows that cannot become listings are told by their line. @throws when property or the file fails */
export async function importFile(file: string, { place, send, progress }: Options): Promise<Summary> {
  const summary: Summary = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: [] };
  const city = place.city ?? cityOfFile(basename(file));
  const batches = batchesOf(listingsOf(file, { ...place, ...(city ? { city } : {}) }, summary));
  const worker = async () => {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      const outcome = await send(next.value.map(({ item }) => item));
      add(summary, outcome, next.value);
      progress?.(summary);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  summary.rejected.sort((a, b) => a.line - b.line);
  return summary;
}

async function* listingsOf(file: string, place: Partial<Place>, summary: Summary): AsyncGenerator<Numbered<ImportedListing>> {
  const lines = new Map<string, number>();
  for await (const { line, row } of rowsOf(file)) {
    summary.rows++;
    try {
      const item = listingIn(row, place);
      const earlier = lines.get(item.id);
      if (earlier) throw new RowRejected(`the same listing is on line ${earlier}`);
      lines.set(item.id, line);
      yield { line, item };
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      summary.rejected.push({ line, id: row.id ?? '', reason: error.message });
    }
  }
}

function add(
  summary: Summary,
  { created, updated, unchanged, refused }: ImportOutcome,
  batch: Numbered<ImportedListing>[],
): void {
  summary.created += created;
  summary.updated += updated;
  summary.unchanged += unchanged;
  const lines = new Map(batch.map(({ line, item }) => [item.id, line]));
  for (const { id, reason } of refused) summary.rejected.push({ line: lines.get(id) ?? 0, id, reason });
}
