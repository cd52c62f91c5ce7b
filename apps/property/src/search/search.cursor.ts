import { Problem } from '#platform';
import { z } from 'zod';

const Cursor = z.tuple([z.string(), z.number(), z.uuid()]);

/** Where a page ended: its order, and the rank and id of its last listing. */
export type Position = { rank: number; id: string };

/** The opaque text of a position in results ordered by `sort`. */
export function encodeCursor(sort: string, { rank, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, rank, id])).toString('base64url');
}

/** @throws Problem for a cursor that we did not give out, or gave out for another order. */
export function decodeCursor(sort: string, cursor: string): Position {
  const parsed = Cursor.safeParse(read(cursor));
  if (parsed.success && parsed.data[0] === sort) return { rank: parsed.data[1], id: parsed.data[2] };
  const message = 'is not the next_cursor of a search in this order';
  throw new Problem('validation_failed', `cursor: ${message}`, { errors: [{ path: 'cursor', message }] });
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
