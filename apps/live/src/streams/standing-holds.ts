import type { HoldNews } from '#contracts';
import { collapse } from './collapse.ts';
import type { Feed } from './feed.ts';
import { frameOf } from './frame.ts';

/**
 * What somebody who begins to watch a listing is told of the holds on it that stand already. Whatever holds was told anew within a
 * hold's life (`ttlS` seconds), so no other list of them is kept.
 */
export async function standingHolds(
  feed: Feed,
  listingId: string,
  userId: string,
  ttlS: number,
  now = Date.now(),
): Promise<string> {
  const recent = await feed.since(`listing:${listingId}`, `${Math.round(now - ttlS * 1000)}-0`);
  const holds = collapse(recent).filter(({ event, except }) => event === 'hold' && except !== userId);
  return holds
    .filter(({ data }) => stands(JSON.parse(data) as HoldNews, now))
    .map(({ event, data }) => frameOf({ id: '', event, data }, now))
    .join('');
}

const stands = ({ state, expires_at }: HoldNews, now: number) => state === 'held' && Date.parse(expires_at ?? '') > now;
