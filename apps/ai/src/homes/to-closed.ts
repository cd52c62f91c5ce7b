import type { AvailabilityChanged } from '#contracts';
import type { ClosedRecord } from './closed.schema.ts';

/** The nights of a listing that are closed after an event that tells them. */
export function toClosed({ listing_id, sequence, blocked, external }: AvailabilityChanged): ClosedRecord {
  const ranges = [...blocked, ...external].map(({ from, to }) => ({ from, to }));
  return { _id: listing_id, sequence, ranges };
}
