import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CouponsChanged, type HashedCoupon, hashCoupon } from '#contracts';
import { poolOf, run, type Statement } from '#platform';

const FIND: Statement = { name: 'coupons-find', text: 'SELECT coupons FROM listing_coupons WHERE listing_id = $1' };

const UPSERT: Statement = {
  name: 'coupons-upsert',
  text: `INSERT INTO listing_coupons (listing_id, version, coupons) VALUES ($1, $2, $3)
         ON CONFLICT (listing_id) DO UPDATE SET (version, coupons) = (excluded.version, excluded.coupons)
         WHERE listing_coupons.version < excluded.version`,
};

/** Booking's copy of every listing's coupons, fed by `listing-events`; codes are known here by their hash only. */
@Injectable()
export class CouponsStore {
  private readonly pool;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** The coupon of a listing with this code. */
  async find(listingId: string, code: string): Promise<HashedCoupon | null> {
    const [row] = await run<{ coupons: HashedCoupon[] }>(this.pool, FIND, [listingId]);
    if (!row) return null;
    const hash = await hashCoupon(listingId, code);
    return row.coupons.find(({ code_hash }) => code_hash === hash) ?? null;
  }

  async upsert({ listing_id, sequence, coupons }: CouponsChanged): Promise<void> {
    await run(this.pool, UPSERT, [listing_id, sequence, JSON.stringify(coupons)]);
  }
}
