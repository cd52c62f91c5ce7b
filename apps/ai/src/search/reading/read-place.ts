import type { Draft } from './draft.ts';
import type { Gazetteer, Place } from '../../places/gazetteer.ts';
import { smallWords } from './lexicon.ts';

const NEAR = /(?:near|close to|around|outside|cerca de|alrededor de|junto a)(?: the)?\s*$/;
const IN = /(?:\bin|\bat|\bto|\bnear|\baround|\bvisit|\ben|\ba|\bcerca de|\bde|\bpor)\s*$/;
const NOT = /(?:\bnot(?: in)?|\bexcept|\bno(?: en)?|\bexcepto|\bmenos)\s*$/;
const LONGEST_NAME = 4;

export type FoundPlace = Place & { near: boolean };

/**
 * The town that is meant. Towns that have homes are known by their bare name; of the rest of the world only after a word like "in",
 * or when they are large: many a word is a village somewhere.
 */
export function readPlace(draft: Draft, gazetteer: Gazetteer, among: 'homes' | 'world', fewestWords = 1): FoundPlace | null {
  const words = [...draft.text.matchAll(/[\p{L}\d][\p{L}\d'.-]*/gu)];
  for (let size = LONGEST_NAME; size >= fewestWords; size--)
    for (let at = 0; at + size <= words.length; at++) {
      const [first, last] = [words[at], words[at + size - 1]];
      if (!first || !last) continue;
      const end = last.index + last[0].length;
      const name = draft.text.slice(first.index, end);
      if (name.includes('¦') || name.includes(',') || (size === 1 && smallWords.has(name))) continue;
      const before = draft.text.slice(0, first.index);
      const place = among === 'homes' ? gazetteer.withHomes(name) : gazetteer.inTheWorld(name, IN.test(before));
      if (!place) continue;
      draft.text = `${before} ¦ ${draft.text.slice(end)}`;
      if (NOT.test(before)) return readPlace(draft, gazetteer, among, fewestWords);
      return { ...place, near: NEAR.test(before) };
    }
  return null;
}
