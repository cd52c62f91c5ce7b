import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { columnsOf, poolOf, run, type Statement } from '#platform';
import { TermsEntity } from './terms.entity.ts';
import type { Terms } from '../domain/stay-rules.ts';

const COLUMNS = columnsOf(TermsEntity);

const FIND: Statement = { name: 'terms-find', text: `SELECT ${COLUMNS} FROM listing_terms WHERE listing_id = $1` };

/** Many listings at once; of each, only what is newer than our copy. */
const UPSERT: Statement = {
  name: 'terms-upsert',
  text: `INSERT INTO listing_terms SELECT DISTINCT ON (listing_id) * FROM jsonb_populate_recordset(NULL::listing_terms, $1)
         ORDER BY listing_id, version DESC
         ON CONFLICT (listing_id) DO UPDATE SET (version, host_id, price_minor, currency, max_guests, min_nights, max_nights, instant_book,
           cancellation_policy, time_zone, is_active, rates, stay_rules) = (excluded.version, excluded.host_id, excluded.price_minor, excluded.currency,
           excluded.max_guests, excluded.min_nights, excluded.max_nights, excluded.instant_book, excluded.cancellation_policy,
           excluded.time_zone, excluded.is_active, excluded.rates,
           excluded.stay_rules)
         WHERE listing_terms.version < excluded.version`,
};

@Injectable()
export class TermsStore {
  private readonly pool;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async find(listingId: string): Promise<Terms | null> {
    return (await run<Terms>(this.pool, FIND, [listingId]))[0] ?? null;
  }

  async upsert(terms: Terms[]): Promise<void> {
    await run(this.pool, UPSERT, [JSON.stringify(terms)]);
  }
}
