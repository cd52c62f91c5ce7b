import type { Home } from '../../apps/ai/src/homes/home.ts';
import { likeness } from '../../apps/ai/src/recommendations/likeness.ts';
import { recommend } from '../../apps/ai/src/recommendations/recommend.ts';
import type { Population, Traveler } from './population.ts';

/** `recall`: of ten, how often the hidden choice is among them; `coverage`: of all homes, how many are ever shown; `diversity`: 1 − likeness within a list. */
export type Figures = { recall: number; coverage: number; diversity: number };

const SHOWN = 10;

/** What each traveler is shown, by taste or the most popular, held against the choice that was hidden. */
export function measure(population: Population, byTaste: boolean): Figures {
  const counts = new Map<string, number>();
  for (const { chosen } of population.travelers) for (const id of chosen) counts.set(id, (counts.get(id) ?? 0) + 1);
  const popular = [...population.homes.values()].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const lists = population.travelers.map((traveler) =>
    byTaste ? listFor(traveler, population) : popular.filter(({ id }) => !traveler.chosen.includes(id)).slice(0, SHOWN),
  );
  const hits = lists.filter((list, i) => list.some(({ id }) => id === population.travelers[i]?.hidden)).length;
  const shown = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  const variety = lists.reduce((sum, list) => sum + varietyOf(list), 0) / lists.length;
  return { recall: hits / lists.length, coverage: shown.size / population.homes.size, diversity: variety };
}

function listFor(traveler: Traveler, { homes, travelers }: Population): Home[] {
  const alsoLiked = new Map<string, number>();
  for (const other of travelers)
    if (other !== traveler && other.chosen.some((id) => traveler.chosen.includes(id)))
      for (const id of other.chosen) alsoLiked.set(id, (alsoLiked.get(id) ?? 0) + 1);
  const evidence = traveler.chosen.flatMap((id) => {
    const home = homes.get(id);
    return home ? [{ home, why: 'favorite' as const, weight: 1 }] : [];
  });
  return recommend(homes.values(), { evidence, preferences: null, alsoLiked }, () => 0.5, SHOWN).map(({ home }) => home);
}

function varietyOf(list: Home[]): number {
  const pairs = list.flatMap((a, i) => list.slice(i + 1).map((b) => 1 - likeness(a, b)));
  return pairs.reduce((sum, value) => sum + value, 0) / Math.max(1, pairs.length);
}
