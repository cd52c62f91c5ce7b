import { addDays, type Booking, type Principal, type ReviewAuthor } from '#contracts';

/** What of a stay decides on its reviews. */
export type Stay = Pick<Booking, 'listing_id' | 'guest_id' | 'host_id' | 'status' | 'check_out'>;

/** How long a review waits for the other one. */
const HIDDEN_DAYS = 14;

/** As which of the two somebody may review a stay in a home: null for strangers, and until it is completed. */
export function authorOf(stay: Stay, listingId: string, { id, role }: Principal): ReviewAuthor | null {
  if (stay.status !== 'completed' || stay.listing_id !== listingId) return null;
  if (role === 'traveler' && stay.guest_id === id) return 'guest';
  return role === 'owner' && stay.host_id === id ? 'host' : null;
}

/**
 * From when all may see a review: at once if the other side has spoken too, else 14 days after check-out (UTC). Until then neither
 * can answer what the other wrote, so nobody rates out of spite. A review written later than that hides nothing and is seen at once.
 */
export function visibleFrom({ check_out }: Stay, bothAreIn: boolean, now: Date): Date {
  const latest = new Date(`${addDays(check_out, HIDDEN_DAYS)}T00:00:00Z`);
  return bothAreIn || latest < now ? now : latest;
}
