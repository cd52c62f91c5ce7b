import type { EntityManager } from 'typeorm';
import type { AvailabilityChanged } from '#contracts';
import { toPayload } from '#messaging';
import { correlationId, newId } from '#platform';

type Closed = { kind: 'block' | 'external'; from: string; to: string };

/** Appends the event that tells everything closed on a listing, in the caller's transaction. */
export async function tellAvailability(tx: EntityManager, listingId: string): Promise<void> {
  const [changed] = await tx.query<{ version: number; ranges: Closed[] }[]>(
    `WITH next AS (
       INSERT INTO availability (listing_id, version) VALUES ($1, 1)
       ON CONFLICT (listing_id) DO UPDATE SET version = availability.version + 1 RETURNING version
     ) SELECT version, coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'from', lower(nights), 'to', upper(nights)))
         FROM claims WHERE listing_id = $1 AND released_at IS NULL AND kind <> 'booking'), '[]') AS ranges FROM next`,
    [listingId],
  );
  if (!changed) throw new Error('availability has no version');
  const of = (kind: Closed['kind']) =>
    changed.ranges.filter((range) => range.kind === kind).map(({ from, to }) => ({ from, to }));
  const event: AvailabilityChanged = {
    event_type: 'availability_changed',
    event_id: newId(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    sequence: changed.version,
    correlation_id: correlationId(),
    causation_id: null,
    listing_id: listingId,
    blocked: of('block'),
    external: of('external'),
  };
  await tx.query(
    `INSERT INTO booking_events (type, topics, key, message) VALUES ('availability_changed', '{listing-events}', $1, $2)`,
    [listingId, toPayload(event)],
  );
}
