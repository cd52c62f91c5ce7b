import { Inject, Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import type { Availability, BlockedRange, NightsAsked } from '#contracts';
import { Relay } from '#messaging';
import { poolOf, run, type Statement } from '#platform';
import { tellAvailability } from './tell-availability.ts';

type Claimed = {
  kind: 'booking' | 'block' | 'external';
  from: string;
  to: string;
  booking_id: string | null;
  note: string | null;
};

/** A booking's claim reaches beyond its check-out when its host needs days to prepare. */
const CLAIMS = `SELECT kind, lower(nights) AS from, coalesce(b.check_out, upper(nights)) AS to, booking_id, note
  FROM claims c LEFT JOIN bookings b ON b.id = c.booking_id
  WHERE c.listing_id = $1 AND released_at IS NULL AND upper(nights) > current_date - 1 ORDER BY nights`;

const TAKEN: Statement = {
  name: 'claims-taken',
  text: `SELECT lower(nights) AS from, upper(nights) AS to FROM claims
         WHERE listing_id = $1 AND released_at IS NULL AND nights && daterange($2, $3) ORDER BY nights`,
};
const ASK_NIGHTS = `WITH stay AS (
    SELECT $3::date + coalesce((stay_rules ->> 'preparation_days')::int, 0) AS until FROM listing_terms WHERE listing_id = $1 AND is_active
  ) SELECT until, NOT EXISTS (SELECT FROM claims WHERE listing_id = $1 AND released_at IS NULL AND nights && daterange($2, until)) AS free
  FROM stay`;

/** Someone has nights that were to be blocked. */
export class NightsTaken extends Error {
  override name = 'NightsTaken';
  constructor(readonly conflicts: { booking_id: string | null; from: string; to: string }[]) {
    super('nights are taken');
  }
}

@Injectable()
export class AvailabilityStore {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly relay: Relay,
  ) {}

  async isHost(listingId: string, hostId: string): Promise<boolean> {
    const rows = await this.db.query<unknown[]>('SELECT 1 FROM listing_terms WHERE listing_id = $1 AND host_id = $2', [
      listingId,
      hostId,
    ]);
    return rows.length > 0;
  }

  /** What is taken of a listing from today on. */
  async find(listingId: string): Promise<Availability> {
    const claims = await this.db.query<Claimed[]>(CLAIMS, [listingId]);
    const of = (kind: Claimed['kind']) => claims.filter((claim) => claim.kind === kind);
    return {
      blocked: of('block').map(({ from, to, note }) => ({ from, to, ...(note === null ? {} : { note }) })),
      booked: of('booking').map(({ from, to, booking_id }) => ({ from, to, booking_id: booking_id ?? '' })),
      external: of('external').map(({ from, to }) => ({ from, to })),
    };
  }

  /** Nights of a listing that are taken between two dates, in order. */
  taken(listingId: string, from: string, to: string): Promise<{ from: string; to: string }[]> {
    return run(poolOf(this.db), TAKEN, [listingId, from, to]);
  }

  /** What becomes of a stay's nights, were it booked now; undefined when there is no such listing to book. */
  async askNights(listingId: string, checkIn: string, checkOut: string): Promise<NightsAsked | undefined> {
    return (await this.db.query<NightsAsked[]>(ASK_NIGHTS, [listingId, checkIn, checkOut]))[0];
  }

  /** Replaces all of the host's blocks, or none. @throws NightsTaken */
  async replaceBlocks(listingId: string, blocks: BlockedRange[]): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))', [listingId]);
        await tx.query(`UPDATE claims SET released_at = now() WHERE listing_id = $1 AND kind = 'block' AND released_at IS NULL`, [
          listingId,
        ]);
        await tx.query(
          `INSERT INTO claims (listing_id, nights, kind, note)
           SELECT $1, daterange(b.from, b.to), 'block', b.note FROM jsonb_to_recordset($2) AS b ("from" date, "to" date, note text)`,
          [listingId, JSON.stringify(blocks)],
        );
        await tx.query('SELECT lay_external($1)', [listingId]); // what lay hidden below a block
        await tellAvailability(tx, listingId);
      });
    } catch (error) {
      if (isOverlap(error)) throw new NightsTaken(await this.conflicts(listingId, blocks));
      throw error;
    }
    this.relay.poke();
  }

  private conflicts(listingId: string, blocks: BlockedRange[]): Promise<NightsTaken['conflicts']> {
    return this.db.query(
      `SELECT booking_id, lower(nights) AS from, upper(nights) AS to FROM claims
       WHERE listing_id = $1 AND released_at IS NULL AND kind <> 'block'
         AND EXISTS (SELECT FROM jsonb_to_recordset($2) AS b ("from" date, "to" date) WHERE nights && daterange(b.from, b.to)) ORDER BY nights`,
      [listingId, JSON.stringify(blocks)],
    );
  }
}

function isOverlap(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'no_night_sold_twice';
}
