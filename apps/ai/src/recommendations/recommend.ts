import type { Preferences } from '#contracts';
import { type Home, quality } from '../homes/home.ts';
import { likeness } from './likeness.ts';

/** A home that tells of a traveler's taste, and how much. */
export type Evidence = { home: Home; why: 'favorite' | 'stay' | 'view'; weight: number };
export type Taste = {
  evidence: Evidence[];
  preferences: Pick<Preferences, 'price_range' | 'property_types' | 'amenities'> | null;
  /** How many people of like taste chose each home. */
  alsoLiked: Map<string, number>;
};
export type Recommended = { home: Home; score: number; reasons: Reason[] };
export type Reason =
  | { code: 'like_favorite' | 'like_stay' | 'like_view'; homeId: string }
  | { code: 'also_liked' | 'well_rated' | 'in_season' | 'your_kind' | 'your_amenities' | 'your_price' };

const weights = { like: 1, also: 0.9, preference: 0.25, quality: 0.35, season: 0.25 };
/** How much variety costs: 1 would be none of it. */
const RELEVANCE = 0.78;
/** More than this is not looked at when putting the list together. */
const SHORTLIST = 150;

/**
 * The best `limit` of `candidates` for a taste, none that is known already, each with its reasons, and no two too much alike (MMR).
 * `seasonOf` says from 0 to 1 how pleasant a home's town is then. Pure.
 */
export function recommend(
  candidates: Iterable<Home>,
  taste: Taste,
  seasonOf: (home: Home) => number,
  limit: number,
): Recommended[] {
  const known = new Set(taste.evidence.filter(({ why }) => why !== 'view').map(({ home }) => home.id));
  const most = Math.max(1, ...taste.alsoLiked.values());
  const scored: Recommended[] = [];
  for (const home of candidates) if (!known.has(home.id)) scored.push(score(home, taste, seasonOf(home), most));
  const shortlist = scored.sort((a, b) => b.score - a.score || a.home.id.localeCompare(b.home.id)).slice(0, SHORTLIST);
  return diverse(shortlist, limit);
}

function score(home: Home, { evidence, preferences, alsoLiked }: Taste, season: number, most: number): Recommended {
  const parts: { points: number; reason: Reason }[] = [];
  const alike = evidence.map(({ home: liked, why, weight }) => ({ liked, why, points: weight * likeness(home, liked) }));
  const nearest = alike.sort((a, b) => b.points - a.points).slice(0, 3);
  const like = nearest.reduce((sum, { points }) => sum + points, 0) / Math.max(1, nearest.length);
  const [first] = nearest;
  if (first) parts.push({ points: weights.like * like, reason: { code: `like_${first.why}`, homeId: first.liked.id } });
  const also = Math.log1p(alsoLiked.get(home.id) ?? 0) / Math.log1p(most);
  if (also > 0) parts.push({ points: weights.also * also, reason: { code: 'also_liked' } });
  if (preferences?.property_types.includes(home.type)) parts.push({ points: weights.preference, reason: { code: 'your_kind' } });
  const wanted = preferences?.amenities ?? [];
  const has = wanted.filter((name) => home.amenities.has(name)).length / Math.max(1, wanted.length);
  if (has > 0) parts.push({ points: weights.preference * has, reason: { code: 'your_amenities' } });
  const range = preferences?.price_range;
  if (range && home.price >= range.min && home.price <= range.max)
    parts.push({ points: weights.preference, reason: { code: 'your_price' } });
  const rated = quality(home);
  if (home.reviews > 0 && home.rating >= 4.5) parts.push({ points: weights.quality * rated, reason: { code: 'well_rated' } });
  if (season >= 0.7) parts.push({ points: weights.season * season, reason: { code: 'in_season' } });
  const hidden =
    (home.reviews > 0 && home.rating >= 4.5 ? 0 : weights.quality * rated) + (season >= 0.7 ? 0 : weights.season * season);
  const total = parts.reduce((sum, { points }) => sum + points, hidden);
  const reasons = parts.sort((a, b) => b.points - a.points).slice(0, 3);
  return { home, score: total, reasons: reasons.map(({ reason }) => reason) };
}

/** Maximal marginal relevance: the next is the best of those least like the ones chosen. Loops, for this is most of what an answer costs. */
function diverse(shortlist: Recommended[], limit: number): Recommended[] {
  const best = shortlist[0]?.score ?? 1;
  const closest = new Float64Array(shortlist.length);
  const isChosen = new Uint8Array(shortlist.length);
  const chosen: Recommended[] = [];
  while (chosen.length < Math.min(limit, shortlist.length)) {
    let [next, most] = [-1, -Infinity];
    for (const [i, { score: relevance }] of shortlist.entries()) {
      const value = (RELEVANCE * relevance) / best - (1 - RELEVANCE) * closest[i]!;
      if (!isChosen[i] && value > most) [next, most] = [i, value];
    }
    const item = shortlist[next]!;
    isChosen[next] = 1;
    chosen.push(item);
    for (const [i, { home }] of shortlist.entries())
      if (!isChosen[i]) closest[i] = Math.max(closest[i]!, likeness(home, item.home));
  }
  return chosen;
}
