import { Injectable } from '@nestjs/common';
import { addDays, type Analytics, type AnalyticsQuery, countNights, todayIn } from '#contracts';
import { Problem } from '#platform';
import { ListingViews } from '#views';
import { AnalyticsStore } from './analytics.store.ts';
import { type Range, toAnalytics } from './figures.ts';

const AROUND_TODAY_DAYS = 365;
const LONGEST_DAYS = 3660;

/** What a host earns and how full the house is. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly store: AnalyticsStore,
    private readonly listings: ListingViews,
  ) {}

  /** @throws Problem `not_found` for a listing that is not the host's. */
  async figures(hostId: string, query: AnalyticsQuery, now = new Date()): Promise<Analytics> {
    const range = toRange(query, todayIn('UTC', now));
    const [stays, mine] = await Promise.all([this.store.stays(hostId, range, query.listing_id), this.listings.ofHost(hostId)]);
    const asked = query.listing_id ? mine.filter(({ _id }) => _id === query.listing_id) : mine.filter((l) => !l.is_deleted);
    if (query.listing_id && asked.length === 0) throw new Problem('not_found', 'There is no such listing.');
    return toAnalytics(stays, asked, range);
  }
}

function toRange({ from, to }: AnalyticsQuery, today: string): Range {
  const range = { from: from ?? addDays(today, -AROUND_TODAY_DAYS), to: to ?? addDays(today, AROUND_TODAY_DAYS) };
  const days = countNights(range.from, range.to);
  const wrong = days < 1 ? 'must be after from' : days > LONGEST_DAYS ? 'must be within ten years of from' : null;
  if (wrong) throw new Problem('validation_failed', `to: ${wrong}`, { errors: [{ path: 'to', message: wrong }] });
  return range;
}
