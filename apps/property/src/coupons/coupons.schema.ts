import type { Coupon } from '#contracts';
import { Schema } from 'mongoose';

/** A listing's coupons, apart from the listing: no answer about a listing can show what it does not hold. `_id` is the listing's. */
export type CouponsDocument = { _id: string; sequence: number; coupons: Coupon[] };

export const CouponsSchema = new Schema<CouponsDocument>({ _id: String }, { collection: 'coupons', strict: false });
