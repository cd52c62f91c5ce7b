import { randomUUID } from 'node:crypto';
import { type Coupon, type CouponsChanged, hashCoupon } from '#contracts';
import { Producer } from '#messaging';

/** Tells booking of a listing's coupons by `listing-events`, as property would: for tests where property does not run. */
export async function publishCoupons(listingId: string, coupons: Coupon[], sequence = 1): Promise<void> {
  const hash = async ({ code, ...terms }: Coupon) => ({ code_hash: await hashCoupon(listingId, code), ...terms });
  const event: CouponsChanged = {
    event_type: 'coupons_changed',
    event_id: randomUUID(),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    sequence,
    correlation_id: 'tests-coupons',
    causation_id: null,
    listing_id: listingId,
    coupons: await Promise.all(coupons.map(hash)),
  };
  const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'tests' });
  await producer.send([{ topic: 'listing-events', key: listingId, value: JSON.stringify(event) }]);
  await producer.disconnect();
}
