import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Taken } from './write-calendar.ts';

const secret = () => randomBytes(24).toString('base64url');

/** The secrets by which calendars are read, and what these show. */
@Injectable()
export class ExportStore {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** The secret of a listing's calendar, made when first asked for. */
  async secretOf(listingId: string): Promise<string> {
    const [row] = await this.db.query<{ secret: string }[]>(
      `INSERT INTO calendar_exports (listing_id, secret) VALUES ($1, $2)
       ON CONFLICT (listing_id) DO UPDATE SET secret = calendar_exports.secret RETURNING secret`,
      [listingId, secret()],
    );
    return row!.secret;
  }

  /** A new secret: the one before opens nothing any more. */
  async rotate(listingId: string): Promise<string> {
    const [row] = await this.db.query<{ secret: string }[]>(
      `INSERT INTO calendar_exports (listing_id, secret) VALUES ($1, $2)
       ON CONFLICT (listing_id) DO UPDATE SET secret = excluded.secret RETURNING secret`,
      [listingId, secret()],
    );
    return row!.secret;
  }

  /**
   * What is taken of the listing whose secret this is, from yesterday on; null for no listing's. Foreign calendars are not told on: two
   * houses that tell each other what they heard from each other never forget it.
   */
  async read(known: string): Promise<Taken[] | null> {
    const [listing] = await this.db.query<{ listing_id: string }[]>('SELECT listing_id FROM calendar_exports WHERE secret = $1', [
      known,
    ]);
    if (!listing) return null;
    return this.db.query<Taken[]>(
      `SELECT coalesce(booking_id::text, listing_id || ' ' || lower(nights) || ' ' || upper(nights)) AS key, kind,
              lower(nights) AS from, upper(nights) AS to,
              CASE WHEN booking_id IS NULL THEN lower(nights)::timestamptz ELSE created_at END AS since
       FROM claims WHERE listing_id = $1 AND released_at IS NULL AND kind <> 'external' AND upper(nights) > current_date - 1
       ORDER BY nights LIMIT 2000`,
      [listing.listing_id],
    );
  }
}
