import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { JoinWaitlist, PageQuery, WaitlistEntry } from '#contracts';
import { newId } from '#platform';

const MOST_A_PERSON = 20;

type Row = Omit<WaitlistEntry, 'status' | 'told_at' | 'turn_until' | 'created_at'> & {
  is_on_turn: boolean;
  told_at: Date | null;
  turn_until: Date | null;
  created_at: Date;
};

/** Those told come after those who were not; `ahead` counts who has the turn or would get it before. */
const SHOW = `SELECT w.id, w.listing_id, w.check_in, w.check_out, w.guest_count, w.told_at, w.turn_until, w.created_at,
    coalesce(w.turn_until > now(), false) AS is_on_turn,
    (SELECT count(*)::int FROM waitlist o WHERE o.listing_id = w.listing_id AND o.id <> w.id
       AND o.check_in < w.check_out AND w.check_in < o.check_out AND NOT coalesce(w.turn_until > now(), false)
       AND (o.turn_until > now() OR (coalesce(o.told_at, '-infinity'), o.place) < (coalesce(w.told_at, '-infinity'), w.place))) AS ahead
  FROM waitlist w WHERE w.traveler_id = $1 AND w.check_in >= current_date - 1`;

/** People who wait for nights, in PostgreSQL. */
@Injectable()
export class WaitlistStore {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Puts somebody on the list, last; again changes the number of guests. @returns null where there are 20 places already. */
  join(travelerId: string, stay: JoinWaitlist): Promise<{ entry: WaitlistEntry; isNew: boolean } | null> {
    const { listing_id, check_in, check_out, guest_count } = stay;
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 2))', [travelerId]);
      await tx.query('SELECT look_at_nights($1, now())', [listing_id]);
      const entries = await show(tx, travelerId);
      const known = entries.find((e) => e.listing_id === listing_id && e.check_in === check_in && e.check_out === check_out);
      if (!known && entries.length >= MOST_A_PERSON) return null;
      await tx.query(
        `INSERT INTO waitlist (id, listing_id, traveler_id, check_in, check_out, guest_count) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT waits_once DO UPDATE SET guest_count = excluded.guest_count`,
        [newId(), listing_id, travelerId, check_in, check_out, guest_count],
      );
      const [row] = await tx.query<Row[]>(`${SHOW} AND w.listing_id = $2 AND w.check_in = $3 AND w.check_out = $4`, [
        travelerId,
        listing_id,
        check_in,
        check_out,
      ]);
      return { entry: toWire(row!), isNew: !known };
    });
  }

  /** The places of a person, nearest dates first. */
  async of(travelerId: string, { page, per_page }: PageQuery): Promise<{ entries: WaitlistEntry[]; total: number }> {
    const all = await show(this.db.manager, travelerId);
    return { entries: all.slice((page - 1) * per_page, page * per_page), total: all.length };
  }

  /** Gives a place up. @returns false when the person has no such place. */
  leave(travelerId: string, id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const mine = [id, travelerId];
      await tx.query('SELECT look_at_nights(listing_id, now()) FROM waitlist WHERE id = $1 AND traveler_id = $2', mine);
      const gone = await tx.query<[unknown[], number]>(
        'DELETE FROM waitlist WHERE id = $1 AND traveler_id = $2 RETURNING id',
        mine,
      );
      return gone[1] > 0;
    });
  }

  /** Gives up every place of a person; again changes nothing. */
  async leaveAll(travelerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `SELECT look_at_nights(listing_id, now())
         FROM (SELECT DISTINCT listing_id FROM waitlist WHERE traveler_id = $1 ORDER BY listing_id) theirs`,
        [travelerId],
      );
      await tx.query('DELETE FROM waitlist WHERE traveler_id = $1', [travelerId]);
    });
  }
}

async function show(tx: EntityManager, travelerId: string): Promise<WaitlistEntry[]> {
  return (await tx.query<Row[]>(`${SHOW} ORDER BY w.check_in, w.place`, [travelerId])).map(toWire);
}

function toWire({ is_on_turn, told_at, turn_until, created_at, ...row }: Row): WaitlistEntry {
  return {
    ...row,
    status: is_on_turn ? 'your_turn' : 'waiting',
    told_at: told_at?.toISOString() ?? null,
    turn_until: is_on_turn && turn_until ? turn_until.toISOString() : null,
    created_at: created_at.toISOString(),
  };
}
