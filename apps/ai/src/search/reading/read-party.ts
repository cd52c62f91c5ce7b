import type { Draft } from './draft.ts';
import { NUM, numberOf } from './numbers.ts';

export type Party = { guests?: number; bedrooms?: number };

const MOST = 50;
const BEDROOMS = new RegExp(
  `\\b(?:at least |minimum |min |minimo |al menos )?${NUM}[ -]?(?:bed ?rooms?|bed|br|bdrs?|bedroomed|dormitorios?|habitaciones|cuartos|recamaras|alcobas)\\b(?! and breakfast)`,
);
const BATHROOMS = new RegExp(`\\b${NUM}[ -]?(?:bath(?:room)?s?|banos?)\\b`);
const ADULTS = new RegExp(`\\b${NUM} (?:adults?|adultos?|grown-?ups?|mayores)\\b`);
const KIDS = new RegExp(
  `\\b${NUM} (?:small |little |young )?(?:kids?|child(?:ren)?|ninos?|ninas?|bab(?:y|ies)|bebes?|infants?|toddlers?|hij[oa]s?|teenagers?)\\b`,
);
const PEOPLE = new RegExp(
  `\\b(?:party of |group of |grupo de |para |for |somos |sleeps |up to |no more than |hasta )*${NUM} ?(?:guests?|people|persons?|personas?|pers|pax|ppl|p|huespedes|friends|amig[oa]s|travell?ers|viajer[oa]s|of us)\\b`,
);
const FOR = new RegExp(
  `\\b(?:for|sleeps|sleeping|party of|group of|family of|familia de|grupo de|grupo de unos|somos|para|con capacidad para) (?!(?:an?|una?) )${NUM}\\b(?!(?:[ -]?(?:nights?|noches?|days?|dias?|weeks?|semanas?|months?|mes|fin|weekend|bed|br|dorm|habit|puente|person\\b|romantic|month|large|big|long|week|hours?)|[€$/:.,]\\d| ?(?:€|euros|dollars|usd|eur)))`,
);
const RELATIVE =
  /\b(?:mum|mom|dad|mother|father|husband|wife|partner|girlfriend|boyfriend|son|daughter|grandma|grandpa|mujer|marido|pareja|novi[oa]|hij[oa]|madre|padre|mama|papa|esposa|esposo)\b/;

/** How many will come, and how many bedrooms they want. */
export function readParty(draft: Draft): Party {
  const bedrooms = draft.take(BEDROOMS)?.[1];
  draft.take(BATHROOMS); // there is no filter for it
  const guests = readGuests(draft);
  return {
    ...(guests !== null && guests >= 1 ? { guests: Math.min(MOST, guests) } : {}),
    ...(bedrooms === undefined ? {} : { bedrooms: Math.min(MOST, numberOf(bedrooms)) }),
  };
}

function readGuests(draft: Draft): number | null {
  const adults = draft.take(ADULTS)?.[1];
  if (adults !== undefined) return numberOf(adults) + kidsIn(draft);
  const people = draft.take(PEOPLE)?.[1];
  if (people !== undefined) return numberOf(people);
  const party = draft.take(FOR)?.[1];
  if (party !== undefined) return numberOf(party);
  if (draft.has(RELATIVE)) return relatives(draft);
  const pair = draft.take(/\b(?:just )?the two of us\b|\b(?:a |una )?(?:couples?|pareja|honeymoon|luna de miel)\b(?! of)/);
  if (pair) return 2;
  return draft.take(
    /\bjust me\b|\balone\b|\bby myself\b|\bsolo yo\b|\b(?:viajo |voy )?sol[oa]\b|\bsolo travell?er\b|\bon my own\b/,
  )
    ? 1
    : null;
}

/** Mum, dad and three kids; me and my wife; mi pareja, mi hijo y yo. */
function relatives(draft: Draft): number | null {
  const speaker = draft.take(/\b(?:and|y) (?:me|i|yo)\b|\b(?:me|i|yo) (?:and|y)\b/) ? 1 : 0;
  const kids = kidsIn(draft);
  const named = draft.takeAll(new RegExp(`(?:\\b(?:my|mi|our|the|la|el|una) )?${RELATIVE.source}`)).length;
  // "Mi pareja" and nobody else is named: the speaker and one more.
  const total = speaker + kids + named;
  return total === 1 && speaker === 0 ? 2 : total;
}

function kidsIn(draft: Draft): number {
  return draft.takeAll(KIDS).reduce((sum, [, number = '1']) => sum + numberOf(number), 0);
}
