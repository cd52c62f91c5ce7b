import type { Listing } from '#contracts';
import { plain } from '../places/plain.ts';
import { wishWords } from './reading/lexicon.ts';

const tells = new Map(wishWords.map(([wish, , told]) => [wish, told]));

/** Listings in the order of how many wishes their own words tell of; those that tell of as many stay in the order they came. */
export function rankByWishes(listings: Listing[], wishes: string[]): Listing[] {
  if (wishes.length === 0) return listings;
  const scored = listings.map((listing) => ({ listing, score: scoreOf(listing, wishes) }));
  return scored.sort((a, b) => b.score - a.score).map(({ listing }) => listing);
}

function scoreOf({ title, description, amenities }: Listing, wishes: string[]): number {
  const head = plain(title);
  const body = plain(description);
  return wishes.reduce((sum, wish) => {
    const refused = /^no (.+)/.exec(wish)?.[1];
    if (refused) return sum - (amenities.includes(refused.replaceAll(' ', '_')) ? 3 : 0);
    const told = tells.get(wish) ?? new RegExp(`\\b${wish.replaceAll(/[^a-z0-9 ]/g, '')}`);
    return sum + (told.test(head) ? 2 : 0) + (told.test(body) ? 1 : 0);
  }, 0);
}
