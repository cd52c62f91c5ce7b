import type { Home } from '../../apps/ai/src/homes/home.ts';

export type Traveler = { id: string; chosen: string[]; hidden: string };
export type Population = { homes: Map<string, Home>; travelers: Traveler[] };

const kinds: Home['type'][] = ['cabin', 'apartment', 'villa', 'house', 'loft', 'cottage'];
const towns = ['Asheville', 'Barcelona', 'Lisbon', 'Kyoto', 'Cape Town', 'Queenstown', 'Tromsø', 'Marrakesh'];
const things = ['pool', 'hot_tub', 'fireplace', 'garden', 'workspace', 'parking', 'sauna', 'pets', 'terrace', 'washer'];
const CHOICES = 6;
/** How much people follow the crowd and not their taste. */
const CROWD = 0.3;

/**
 * People who each have a taste (two kinds, two towns, three things they want, a price) and choose homes by it, by the crowd and by
 * chance; the last choice of each is hidden. Nobody's taste is known to what is measured: only choices are.
 */
export function factsOf({ seed, homes: count, people }: { seed: number; homes: number; people: number }): Population {
  const random = mulberry(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], n: number): T[] => [...list].sort(() => random() - 0.5).slice(0, n);
  const homes = Array.from({ length: count }, (_, i): Home => {
    const town = pick(towns);
    const at = towns.indexOf(town);
    const [lat, lng] = [10 * at - 30 + random() / 10, 40 * at - 140 + random() / 10];
    const size = 1 + Math.floor(random() * 8);
    const reviews = Math.floor(random() ** 3 * 200);
    const shape = {
      type: pick(kinds),
      amenities: new Set(some(things, 2 + Math.floor(random() * 5))),
      price: 40 + random() ** 2 * 360,
    };
    const rules = { min_nights: 1, max_nights: 365, bedrooms: Math.ceil(size / 2), currency: 'USD' };
    return {
      id: `home-${i}`,
      city: town,
      town,
      lat,
      lng,
      ...shape,
      guests: size,
      ...rules,
      rating: 3.5 + random() * 1.5,
      reviews,
    };
  });
  const travelers = Array.from({ length: people }, (_, i): Traveler => {
    const taste = { kinds: some(kinds, 2), towns: some(towns, 2), things: some(things, 3), price: 60 + random() * 250 };
    const liking = (home: Home) => {
      const wanted = taste.things.filter((thing) => home.amenities.has(thing)).length / 3;
      const fits = Number(taste.kinds.includes(home.type)) + Number(taste.towns.includes(home.city)) + wanted;
      const crowd = Math.log1p(home.reviews) / 5;
      return (
        (1 - CROWD) * (fits - Math.abs(home.price - taste.price) / 400) +
        CROWD * crowd -
        0.25 * Math.log(-Math.log(random() || 1e-9))
      );
    };
    const ranked = homes.map(({ id }, at) => ({ id, liking: liking(homes[at] as Home) })).sort((a, b) => b.liking - a.liking);
    const chosen = some(ranked.slice(0, CHOICES), CHOICES).map(({ id }) => id);
    return { id: `person-${i}`, chosen: chosen.slice(1), hidden: chosen[0] as string };
  });
  return { homes: new Map(homes.map((home) => [home.id, home])), travelers };
}

/** A small generator of pseudo-random numbers from 0 to 1, the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
