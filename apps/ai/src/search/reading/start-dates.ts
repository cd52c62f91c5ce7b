import { addDays } from '#contracts';
import type { Draft } from './draft.ts';
import { dateOf, MONTH, monthOf, nextDate, onOrAfter } from './months.ts';
import { NUM, numberOf } from './numbers.ts';

export const WEEKDAY =
  '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo)';
const weekdays = [
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
  ['sunday', 'domingo'],
];

/** The next such weekday after today. */
export const comingWeekday = (today: string, name: string): string =>
  onOrAfter(addDays(today, 1), weekdays.findIndex((names) => names.includes(name)) + 1);

const FROM = '(?:\\b(?:from|starting|beginning|on|the|desde|a partir del?|el|del) ){0,3}';
const YEAR = '(?:,? (?:de |del |of )?(20\\d\\d))?\\b';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|º|ero)?';

type Rule = [pattern: RegExp, read: (match: RegExpMatchArray, today: string) => string | null];

/** Ways to say on which day a stay begins. */
const rules: Rule[] = [
  [new RegExp(`${FROM}\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b`), ([, y, m, d]) => dateOf(Number(y), Number(m), Number(d))],
  [new RegExp(`${FROM}\\b(\\d{1,2})/(\\d{1,2})/(20\\d\\d)\\b`), ([, d, m, y]) => dayMonth(Number(d), Number(m), Number(y))],
  [new RegExp(`${FROM}\\b${DAY} (?:of |de )?${MONTH}${YEAR}`), ([, d, m = '', y], today) => next(today, m, d, y)],
  [
    new RegExp(`${FROM}\\b${MONTH} (?:the )?${DAY}${YEAR}(?! ?(?:people|guests|personas))`),
    ([, m = '', d, y], today) => next(today, m, d, y),
  ],
  [
    new RegExp(`\\b(?:in|within|dentro de|en) ${NUM} (days?|dias?|weeks?|semanas?)\\b(?! (?:in|of|en|de)\\b)`),
    ([, n = '1', unit = ''], today) => addDays(today, numberOf(n) * (/^(w|s)/.test(unit) ? 7 : 1)),
  ],
  [/\b(?:the )?day after tomorrow\b|\bpasado manana\b/, (_, today) => addDays(today, 2)],
  [/\btomorrow(?: night)?\b|(?<!por la )\bmanana\b/, (_, today) => addDays(today, 1)],
  [/\btonight\b|\btoday\b|\besta noche\b|\bhoy\b/, (_, today) => today],
  [
    new RegExp(`${FROM}(?:next |this |este |proximo )?\\b${WEEKDAY}(?: que viene| proximo)?\\b`),
    ([, name = ''], today) => comingWeekday(today, name),
  ],
];

/** The day on which a stay begins, if one is named. */
export function startOf(draft: Draft, today: string): string | null {
  for (const [pattern, read] of rules) {
    const match = draft.has(pattern) ? draft.take(pattern) : null;
    const date = match && read(match, today);
    if (date) return date;
  }
  return null;
}

const next = (today: string, month: string, day: string | undefined, year: string | undefined) =>
  nextDate(today, monthOf(month), Number(day), year ? Number(year) : undefined);

/** Day before month as most of the world writes it; the other way round when only that is a date. */
export const dayMonth = (first: number, second: number, year: number): string | null =>
  second <= 12 ? dateOf(year, second, first) : dateOf(year, first, second);
