import { Injectable } from '@nestjs/common';
import { addDays, countNights, type Listing, type Recommendation, type RecommendationsQuery } from '#contracts';
import { ListingViews } from '#views';
import type { Part } from '../answers/answer.ts';
import { Catalog } from '../homes/catalog.ts';
import type { Home } from '../homes/home.ts';
import { Occupied } from '../homes/occupied.ts';
import { type Evidence, recommend, type Recommended, type Taste } from './recommend.ts';
import { sentenceOf } from './sentences.ts';
import { Seasons } from './seasons.ts';
import { TasteStore } from './taste.store.ts';
import { TravelerClient } from './traveler.client.ts';

/** Homes considered: the best of each town the traveler cares for, and the best of all. */
const OF_A_TOWN = 150;
const OF_ALL = 250;
const MOST_EVIDENCE = 12;
/** More are looked at than are wanted, for some will be taken on the dates. */
const SPARE = 3;

/** Homes for a traveler, by what he or she saved, where the stays were, what was looked at and what is preferred. */
@Injectable()
export class RecommendationService {
  constructor(
    private readonly catalog: Catalog,
    private readonly tastes: TasteStore,
    private readonly travelers: TravelerClient,
    private readonly seasons: Seasons,
    private readonly occupied: Occupied,
    private readonly listings: ListingViews,
  ) {}

  async *recommend(userId: string, query: RecommendationsQuery, now = new Date()): AsyncGenerator<Part> {
    const { taste, inputs } = await this.tasteOf(userId, now);
    const when = query.check_in ?? addDays(now.toISOString().slice(0, 10), 30);
    const seasonOf = (home: Home) => this.seasons.of(home, when);
    const fitting = [...this.candidates(taste)].filter((home) => fits(home, query));
    const ranked = recommend(fitting, taste, seasonOf, query.limit * SPARE);
    const chosen = (await this.free(ranked, query)).slice(0, query.limit);
    const recommendations = await this.shown(chosen, when);
    const confidence = taste.evidence.length === 0 ? 0.3 : Math.min(0.9, 0.5 + 0.05 * taste.evidence.length);
    const made = { source: 'rules' as const, confidence: Number(confidence.toFixed(2)), inputs };
    yield { event: 'recommendations', data: { recommendations, ...made } };
  }

  private async tasteOf(userId: string, now: Date): Promise<{ taste: Taste; inputs: string[] }> {
    const [profile, stays, seen] = await Promise.all([
      this.travelers.profile(userId),
      this.tastes.stays(userId),
      this.tastes.seenBy(userId),
    ]);
    const favorites = profile?.favorites ?? (await this.tastes.favorites(userId));
    if (profile) await this.tastes.keep(userId, favorites, now);
    const evidence = [
      ...this.evidence(favorites, 'favorite', 1),
      ...this.evidence(stays, 'stay', 0.9),
      ...this.evidence(seen, 'view', 0.5),
    ].slice(0, MOST_EVIDENCE);
    const alsoLiked = await this.tastes.alsoLiked(userId, [...favorites, ...stays].slice(0, 50));
    const preferences = profile?.preferences ?? null;
    const inputs = [
      ...(favorites.length > 0 ? ['favorites'] : []),
      ...(stays.length > 0 ? ['stays'] : []),
      ...(seen.length > 0 ? ['views'] : []),
      ...(preferences ? ['preferences'] : []),
      'ratings',
      'season',
    ];
    return { taste: { evidence, preferences, alsoLiked }, inputs };
  }

  private evidence(ids: string[], why: Evidence['why'], weight: number): Evidence[] {
    return ids.flatMap((id) => {
      const home = this.catalog.get(id);
      return home ? [{ home, why, weight }] : [];
    });
  }

  private candidates({ evidence, alsoLiked }: Taste): Set<Home> {
    const homes = new Set(this.catalog.best(OF_ALL));
    for (const town of new Set(evidence.map(({ home }) => home.town)))
      for (const home of this.catalog.bestOf(town, OF_A_TOWN)) homes.add(home);
    for (const id of alsoLiked.keys()) {
      const home = this.catalog.get(id);
      if (home) homes.add(home);
    }
    return homes;
  }

  private async free(ranked: Recommended[], { check_in, check_out }: RecommendationsQuery): Promise<Recommended[]> {
    if (!check_in || !check_out) return ranked;
    const taken = await this.occupied.among(
      ranked.map(({ home }) => home.id),
      check_in,
      check_out,
    );
    return ranked.filter(({ home }) => !taken.has(home.id));
  }

  private async shown(chosen: Recommended[], when: string): Promise<Recommendation[]> {
    const liked = chosen.flatMap(({ reasons }) => reasons.flatMap((reason) => ('homeId' in reason ? reason.homeId : [])));
    const [listings, titles] = await Promise.all([
      this.listings.existing(chosen.map(({ home }) => home.id)),
      this.listings.cards(liked),
    ]);
    const titleOf = (id: string) => titles.get(id)?.title ?? 'a home';
    return chosen.flatMap(({ home, score, reasons }) => {
      const listing: Listing | undefined = listings.get(home.id);
      if (!listing) return [];
      const said = reasons.map((reason) => sentenceOf(reason, titleOf, when));
      return [{ listing, score: Number(score.toFixed(4)), reasons: said.length > 0 ? said : ['Something different'] }];
    });
  }
}

function fits(home: Home, { check_in, check_out }: RecommendationsQuery): boolean {
  if (!check_in || !check_out) return true;
  const nights = countNights(check_in, check_out);
  return nights >= home.min_nights && nights <= home.max_nights;
}
