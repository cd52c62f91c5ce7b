import type { PropertyType } from '#contracts';
import type { Draft } from './draft.ts';
import { amenityWords, typeWords, wishWords } from './lexicon.ts';

export type Words = { property_type?: PropertyType; amenities: string[]; wishes: string[] };

const word = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'u');
const without = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:without|no|not|don't (?:want|need|like)|hate|sin|nada de|odio|no quiero)(?: an?| any| la| una?)? (?:${words})(?![\\p{L}\\d])`,
    'u',
  );

const amenities = amenityWords.map(([name, words]) => ({ name, asked: word(words), refused: without(words) }));
const types = typeWords.map(([name, words]) => ({ name, asked: word(words), refused: without(words) }));
const wishes = wishWords.map(([name, words]) => ({ name, asked: word(words) }));

/** Amenities, the kind of home, and wishes. What is not wanted becomes a wish: a search has no filter for it. */
export function readWords(draft: Draft): Words {
  const refused = [...amenities, ...types].filter((term) => draft.takeAll(term.refused).length > 0).map(({ name }) => name);
  const quietly = wishes.slice(0, 1).filter((wish) => draft.takeAll(wish.asked).length > 0); // "no neighbours" before "no"
  const bed = types.filter(({ name }) => name === 'bed_and_breakfast').find((type) => draft.take(type.asked));
  const asked = amenities.filter(({ name, asked }) => draft.takeAll(asked).length > 0 && !refused.includes(name));
  const found = bed ?? types.find((type) => draft.take(type.asked));
  // A room in a house, a house with rooms: the first in the list counts, the others are no news.
  for (const type of types) draft.takeAll(type.asked);
  const wished = wishes.filter((wish) => draft.takeAll(wish.asked).length > 0);
  return {
    ...(found ? { property_type: found.name } : {}),
    amenities: asked.map(({ name }) => name),
    wishes: [...quietly, ...wished].map(({ name }) => name).concat(refused.map((name) => `no ${name.replaceAll('_', ' ')}`)),
  };
}
