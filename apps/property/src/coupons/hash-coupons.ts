import { type Coupon, type HashedCoupon, hashCoupon } from '#contracts';

/** A listing's coupons as others may know them: by the hash of their codes. */
export function hashCoupons(listingId: string, coupons: Coupon[]): Promise<HashedCoupon[]> {
  const hash = async ({ code, ...terms }: Coupon) => ({ code_hash: await hashCoupon(listingId, code), ...terms });
  return Promise.all(coupons.map(hash));
}
