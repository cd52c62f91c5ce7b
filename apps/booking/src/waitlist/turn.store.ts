import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localTimeIn, type WaitlistTurnCame } from '#contracts';
import { Relay, toPayload } from '#messaging';
import { correlationId, failpoint, newId } from '#platform';
import { tellAvailability } from '../availability/tell-availability.ts';
import { nextTurns, type Wanted } from '../domain/next-turns.ts';
import { isAllowed, type Terms } from '../domain/stay-rules.ts';

type Waiting = Wanted & { id: string; guest_count: number };
type Told = Waiting & { listing_id: string; traveler_id: string; turns: number; told_at: Date; turn_until: Date };

const DUE = 'SELECT listing_id FROM freed_nights WHERE due_at <= now() ORDER BY due_at LIMIT 1';
const TAKE = 'DELETE FROM freed_nights WHERE listing_id = $1 AND due_at <= now() RETURNING listing_id';

/**
 * Who waits for nights that are all free, in order: first those never told, then those told longest ago, provided that somebody had
 * some of the nights since. A booking that was refused for its payment had none.
 */
const FREE = `SELECT w.id, w.check_in, w.check_out, w.guest_count FROM waitlist w
  WHERE w.listing_id = $1 AND w.check_in >= $2 AND (w.turn_until IS NULL OR w.turn_until <= now())
    AND NOT EXISTS (SELECT FROM claims c WHERE c.listing_id = $1 AND c.released_at IS NULL
                      AND c.nights && daterange(w.check_in, w.check_out + $3::int))
    AND (w.told_at IS NULL OR EXISTS (
      SELECT FROM claims c LEFT JOIN bookings b ON b.id = c.booking_id
      WHERE c.listing_id = $1 AND c.released_at > w.told_at AND c.nights && daterange(w.check_in, w.check_out)
        AND b.status IS DISTINCT FROM 'refused'))
  ORDER BY coalesce(w.told_at, '-infinity'), w.place LIMIT 200`;

const TELL = `UPDATE waitlist SET turns = turns + 1, told_at = now(), turn_until = now() + $2::float8 * interval '1 minute'
  WHERE id = ANY($1::uuid[]) RETURNING *`;

/** Whose turn it is when nights are freed: found and told in one transaction, so however many look, each is told once. */
@Injectable()
export class TurnStore {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly relay: Relay,
  ) {}

  /** Looks at one listing of which nights were freed or a turn is over. @returns false when there is none. */
  async lookAtNext(turnMinutes: number, now = new Date()): Promise<boolean> {
    const found = await this.db.transaction(async (tx) => {
      const [due] = await tx.query<{ listing_id: string }[]>(DUE);
      if (!due) return false;
      // Foreign calendars first: what they have been waiting for is not free. It also takes the listing's lock, which comes before
      // the row of the freed nights wherever both are taken.
      const [laid] = await tx.query<{ changed: boolean }[]>('SELECT lay_external($1) AS changed', [due.listing_id]);
      if (laid?.changed) await tellAvailability(tx, due.listing_id);
      const [taken] = await tx.query<[unknown[]]>(TAKE, [due.listing_id]);
      if (taken.length > 0) await this.giveTurns(tx, due.listing_id, turnMinutes, now);
      return true;
    });
    if (found) this.relay.poke();
    return found;
  }

  /** Entries whose dates have passed are of no use to anyone. */
  async forgetPast(): Promise<void> {
    await this.db.query('DELETE FROM waitlist WHERE check_in < current_date - 2');
  }

  private async giveTurns(tx: EntityManager, listingId: string, turnMinutes: number, now: Date): Promise<void> {
    const [terms] = await tx.query<Terms[]>('SELECT * FROM listing_terms WHERE listing_id = $1', [listingId]);
    if (!terms?.is_active) return;
    const at = localTimeIn(terms.time_zone, now);
    const days = terms.stay_rules?.preparation_days ?? 0;
    const onTurn = await tx.query<Wanted[]>(
      'SELECT check_in, check_out FROM waitlist WHERE listing_id = $1 AND turn_until > now()',
      [listingId],
    );
    const free = await tx.query<Waiting[]>(FREE, [listingId, at.date, days]);
    const turns = nextTurns(
      free.filter((stay) => isAllowed(terms, stay, at)),
      onTurn,
      days,
    );
    if (turns.length > 0)
      await tell(
        tx,
        turns.map(({ id }) => id),
        turnMinutes,
      );
    await tx.query(
      `SELECT look_at_nights($1, next) FROM (SELECT min(turn_until) AS next FROM waitlist WHERE listing_id = $1 AND turn_until > now()) t
       WHERE next IS NOT NULL`,
      [listingId],
    );
    failpoint('waitlist.before-commit');
  }
}

async function tell(tx: EntityManager, ids: string[], turnMinutes: number): Promise<void> {
  const [told] = await tx.query<[Told[]]>(TELL, [ids, turnMinutes]);
  await tx.query(
    `INSERT INTO booking_events (type, topics, key, message)
     SELECT 'waitlist_turn_came', '{waitlist-events}', e.key, e.message FROM unnest($1::text[], $2::json[]) AS e (key, message)`,
    [told.map(({ listing_id }) => listing_id), told.map((entry) => toPayload(toEvent(entry)))],
  );
}

function toEvent({
  id,
  listing_id,
  traveler_id,
  check_in,
  check_out,
  guest_count,
  turns,
  told_at,
  turn_until,
}: Told): WaitlistTurnCame {
  return {
    event_type: 'waitlist_turn_came',
    event_id: newId(),
    timestamp: told_at.toISOString(),
    schema_version: 1,
    sequence: turns,
    correlation_id: correlationId(),
    causation_id: null,
    entry_id: id,
    listing_id,
    traveler_id,
    check_in,
    check_out,
    guest_count,
    turn_until: turn_until.toISOString(),
  };
}
