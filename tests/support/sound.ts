import { audit, type Finding } from '../../tools/audit/audit.ts';
import { until } from '#testing';
import type { World } from './world.ts';

/** Waits until everything under way has ended, 60 s at most (I12), and returns what then still breaks an invariant. */
export async function brokenInvariants(world: World): Promise<Finding[]> {
  const stores = { booking: world.bookingDb, payment: world.paymentDb };
  let broken: Finding[] = [];
  await until(
    async () => {
      broken = (await audit(stores)).filter(({ violations }) => violations.length > 0);
      return broken.length === 0;
    },
    60_000,
    250,
  ).catch(() => undefined);
  return broken;
}
