import { countNights, type SearchFilters } from '#contracts';
import type { Gazetteer } from '../../places/gazetteer.ts';
import { Draft } from './draft.ts';
import { smallWords } from './lexicon.ts';
import { CLEAR_MONTH } from './months.ts';
import { readBudget } from './read-budget.ts';
import { readDates } from './read-dates.ts';
import { readParty } from './read-party.ts';
import { type FoundPlace, readPlace } from './read-place.ts';
import { readWords } from './read-words.ts';

/** What was understood of a wish in plain words. */
export type Understood = {
  filters: SearchFilters;
  place: FoundPlace | null;
  wishes: string[];
  not_understood: string[];
  /** A month or season that was named without saying how long or from which day. */
  month: string | null;
};

const LOOSE_MONTH = new RegExp(
  `\\b(?:(?:in|en|for|during|over|durante) )?(?:the )?(?:early |mid |late |principios de |mediados de |finales de )?(?:${CLEAR_MONTH}|spring|summer|autumn|winter|primavera|verano|otono|invierno)`,
);

/** Reads a wish in English or Spanish without help from anybody; `today` is a calendar date. Pure. */
export function readRequest(text: string, today: string, gazetteer: Gazetteer): Understood {
  const draft = new Draft(text);
  const language = languageOf(draft.text);
  const home = readPlace(draft, gazetteer, 'homes');
  const dates = readDates(draft, today, language);
  const month = dates ? null : draft.take(LOOSE_MONTH)?.[0].trim();
  const budget = readBudget(draft, dates && countNights(dates.check_in, dates.check_out));
  const party = readParty(draft);
  const long = home ?? readPlace(draft, gazetteer, 'world', 2); // New York, before "new" is read as a wish
  const { wishes, ...words } = readWords(draft);
  const place = long ?? readPlace(draft, gazetteer, 'world');
  const filters: SearchFilters = {
    ...(place ? { city: place.name } : {}),
    ...dates,
    ...party,
    ...budget,
    ...(words.property_type ? { property_type: words.property_type } : {}),
    ...(words.amenities.length > 0 ? { amenities: words.amenities.slice(0, 20) } : {}),
  };
  return { filters, place, wishes, not_understood: leftIn(draft.text), month: month ?? null };
}

/** What nobody took out, in runs of words, small words left out. */
function leftIn(text: string): string[] {
  const runs = text.split(/[¦,.;:!?()/]+/).map((run) =>
    run
      .split(' ')
      .filter((word) => /[\p{L}\d]/u.test(word) && !smallWords.has(word) && word.length > 1)
      .join(' '),
  );
  return [...new Set(runs.filter(Boolean))].slice(0, 20);
}

const spanish = /\b(el|la|los|las|en|con|para|de|del|una|noche|noches|personas|que|por|y|somos|busco|cerca)\b/g;
const english = /\b(the|in|with|for|of|a|night|nights|people|from|and|to|near|under|we|i)\b/g;

export function languageOf(text: string): 'en' | 'es' {
  return (text.match(spanish)?.length ?? 0) > (text.match(english)?.length ?? 0) ? 'es' : 'en';
}
