import type { CancellationPolicy } from '#contracts';
import type { Booking } from './booking.ts';
import { checkInInstant } from './stay-times.ts';

const HOUR_MS = 3_600_000;

/** The share (per cent) of the price that comes back when the guest cancels at least so many hours before check-in; first match wins. */
const steps: Record<CancellationPolicy, readonly { hoursBefore: number; percent: number }[]> = {
  flexible: [{ hoursBefore: 24, percent: 100 }],
  moderate: [
    { hoursBefore: 5 * 24, percent: 100 },
    { hoursBefore: 0, percent: 50 },
  ],
  strict: [
    { hoursBefore: 14 * 24, percent: 100 },
    { hoursBefore: 7 * 24, percent: 50 },
  ],
};

type Refundable = Pick<Booking, 'cancellation_policy' | 'total_minor' | 'check_in' | 'check_out' | 'time_zone'>;

/** What comes back until when, from now on; after the last step nothing does. */
export type RefundStep = { until: string; refund_minor: number };

/** The steps by which what a guest gets back goes down, each until its last instant (ISO 8601). */
export function refundSteps(booking: Refundable, now: Date): RefundStep[] {
  const checkIn = checkInInstant(booking).getTime();
  return steps[booking.cancellation_policy]
    .map(({ hoursBefore, percent }) => ({ at: checkIn - hoursBefore * HOUR_MS, percent }))
    .filter(({ at }) => at >= now.getTime())
    .map(({ at, percent }) => ({ until: new Date(at).toISOString(), refund_minor: shareOf(booking, percent) }));
}

/** What a guest who cancels now gets back, in minor units, rounded down to a whole unit in the host's favour. */
export function refundMinor(booking: Refundable, now: Date): number {
  const hoursLeft = (checkInInstant(booking).getTime() - now.getTime()) / HOUR_MS;
  const step = steps[booking.cancellation_policy].find(({ hoursBefore }) => hoursLeft >= hoursBefore);
  return shareOf(booking, step?.percent ?? 0);
}

const shareOf = ({ total_minor }: Refundable, percent: number) => Math.floor((total_minor * percent) / 100);
