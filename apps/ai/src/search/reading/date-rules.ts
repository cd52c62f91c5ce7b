import { addDays, weekdayOf } from '#contracts';
import type { Draft } from './draft.ts';
import { feasts, weekendAround } from './feasts.ts';
import { CLEAR_MONTH, dateOf, MONTH, monthAfter, monthOf, nextDate, onOrAfter, yearOf } from './months.ts';
import { NUM, numberOf, ORDINAL, ordinalOf } from './numbers.ts';
import { comingWeekday, dayMonth, WEEKDAY } from './start-dates.ts';

export type Stay = { check_in: string; check_out: string };
type Rule = (draft: Draft, today: string) => Stay | null;
type Read = (match: RegExpMatchArray, today: string) => [checkIn: string | null, checkOut: string | null];

const TO = ' ?(?:-|to|until|till|through|al?|hasta)(?: the| el)? ?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|º)?';
const YEAR = '(?:,? (?:de |del |of )?(20\\d\\d|next year|del ano que viene|ano que viene))?';
const OF = '(?:of |de |in |en )?';
const WEEKEND = '(?:weekend|fin de semana|finde)';

/** Ways to say which nights a stay has, the most telling first. */
export const dateRules: Rule[] = [
  rule('(?:from )?(20\\d\\d-\\d\\d-\\d\\d)' + TO + '(20\\d\\d-\\d\\d-\\d\\d)', ([, from = null, to = null]) => [from, to]),
  rule('(\\d{1,2})/(\\d{1,2})/(20\\d\\d)' + TO + '(\\d{1,2})/(\\d{1,2})/(20\\d\\d)', ([, ...parts]) => {
    const [d = 0, m = 0, y = 0, d2 = 0, m2 = 0, y2 = 0] = parts.map(Number);
    return [dayMonth(d, m, y), dayMonth(d2, m2, y2)];
  }),
  // 28 November to 2 December
  rule(`(?:from |del? )?(?:the )?${DAY} ${OF}${MONTH}${YEAR}${TO}${DAY} ${OF}${MONTH}${YEAR}`, ([, d, m, y, d2, m2, y2], today) =>
    span(today, [m, d, y ?? y2], [m2, d2]),
  ),
  // November 28 to December 2
  rule(`(?:from )?${MONTH} ${DAY}${YEAR}${TO}${MONTH} ${DAY}${YEAR}`, ([, m, d, y, m2, d2, y2], today) =>
    span(today, [m, d, y ?? y2], [m2, d2]),
  ),
  // 12 May until the 15th, 10 to 17 January, November, from the 5th to the 8th
  rule(
    `(?:from |del? )?(?:the )?${DAY} ${OF}${MONTH}${TO}(?:the )?${DAY}${YEAR}(?! ?(?:people|guests|nights))`,
    ([, d, m, d2, y], today) => span(today, [m, d, y], [m, d2]),
  ),
  rule(
    `(?:from |del? |between )?(?:the |el )?${DAY}(?:${TO}| and | y )(?:the |el )?${DAY} ${OF}${MONTH}${YEAR}`,
    ([, d, d2, m, y], today) => span(today, [m, d, y], [m, d2]),
  ),
  rule(`(?:from )?${MONTH} ${DAY}${TO}${DAY}${YEAR}(?! ?(?:people|guests|nights))`, ([, m, d, d2, y], today) =>
    span(today, [m, d, y], [m, d2]),
  ),
  rule(`(?:in |en )?${CLEAR_MONTH}${YEAR},? (?:del|from the|from) ${DAY}${TO}${DAY}`, ([, m, y, d, d2], today) =>
    span(today, [m, d, y], [m, d2]),
  ),
  feast,
  rule(`(?:the |el )?${ORDINAL} ${WEEKEND} ${OF}${CLEAR_MONTH}${YEAR}`, ([, nth, m, y], today) => {
    const first = onOrAfter(firstOf(today, m, y), 6);
    const saturday = ordinalOf(nth ?? '') > 0 ? addDays(first, 7 * (ordinalOf(nth ?? '') - 1)) : lastSaturday(first);
    return [addDays(saturday, -1), addDays(saturday, 1)];
  }),
  rule(
    `(?:the |el )?${WEEKEND} (?:of|de|del)(?: the)? (?:${MONTH} ${DAY}|${DAY} ${OF}${MONTH})${YEAR}`,
    ([, m, d, d2, m2, y], today) => {
      const [date] = span(today, [m ?? m2, d ?? d2, y], [m ?? m2, d ?? d2]);
      return date ? weekendAround(date) : [null, null];
    },
  ),
  rule(`${MONTH} ${DAY} ${WEEKEND}|${DAY} ${OF}${MONTH} ${WEEKEND}`, ([, m, d, d2, m2], today) => {
    const [date] = span(today, [m ?? m2, d ?? d2], [m ?? m2, d ?? d2]);
    return date ? weekendAround(date) : [null, null];
  }),
  rule(`(?:this|este)(?: coming)? ${WEEKEND}|the ${WEEKEND}$`, (_, today) => {
    const friday = onOrAfter(today, 5);
    return weekdayOf(today) === 6 ? [today, addDays(today, 1)] : [friday, addDays(friday, 2)];
  }),
  rule(`next ${WEEKEND}|(?:the )?(?:coming|following) ${WEEKEND}|(?:el )?proximo ${WEEKEND}|${WEEKEND} que viene`, (_, today) => {
    const friday = onOrAfter(addDays(onOrAfter(today, 7), 1), 5);
    return [friday, addDays(friday, 2)];
  }),
  rule(`(?:the |la )?${ORDINAL} (?:week|semana) ${OF}${CLEAR_MONTH}${YEAR}`, ([, nth, m, y], today) => {
    const first = firstOf(today, m, y);
    const n = ordinalOf(nth ?? '');
    const from = n > 0 ? addDays(first, 7 * (n - 1)) : addDays(endOf(first), -7);
    return [from, addDays(from, 7)];
  }),
  rule(
    `(?:the )?(?:week|semana) (?:of|de|del)(?: the)? (?:${MONTH} ${DAY}|${DAY} ${OF}${MONTH})${YEAR}`,
    ([, m, d, d2, m2, y], today) => {
      const [date] = span(today, [m ?? m2, d ?? d2, y], [m ?? m2, d ?? d2]);
      return [date, date && addDays(date, 7)];
    },
  ),
  rule(`next week|la semana que viene|la proxima semana`, (_, today) => {
    const monday = onOrAfter(addDays(today, 1), 1);
    return [monday, addDays(monday, 7)];
  }),
  rule(`(?:the )?(?:whole|entire|all|todo)(?: of| the| el)*(?: month of| mes de)? ${CLEAR_MONTH}${YEAR}`, ([, m, y], today) => {
    const first = firstOf(today, m, y);
    return [first, endOf(first)];
  }),
  // A week in June: from its first Saturday on.
  rule(
    `(?:for )?${NUM} (nights?|noches?|days?|dias?|weeks?|semanas?) (?:in|en|of|de) (?:early |mid |late )?${CLEAR_MONTH}${YEAR}`,
    ([, n, unit = '', m, y], today) => {
      const saturday = onOrAfter(laterOf(today, firstOf(today, m, y)), 6);
      return [saturday, addDays(saturday, numberOf(n ?? '1') * (/^(week|semana)/.test(unit) ? 7 : 1))];
    },
  ),
  rule(`(?:an? |un )?${WEEKEND} (?:in|en) ${CLEAR_MONTH}${YEAR}`, ([, m, y], today) => {
    const saturday = onOrAfter(laterOf(addDays(today, 1), firstOf(today, m, y)), 6);
    return [addDays(saturday, -1), addDays(saturday, 1)];
  }),
  rule(`(?:from |de |del )?(?:next |this )?${WEEKDAY}${TO}${WEEKDAY}`, ([, from = '', to = ''], today) => {
    const start = comingWeekday(today, from);
    return [start, comingWeekday(start, to)];
  }),
];

/** A rule by its pattern: what it takes out is put back when it is no date after all. */
function rule(pattern: string, read: Read): Rule {
  const whole = new RegExp(`\\b(?:${pattern})(?![\\p{L}\\d])`, 'u');
  return (draft, today) => {
    const before = draft.text;
    const match = draft.take(whole);
    const [check_in, check_out] = match ? read(match, today) : [null, null];
    if (check_in && check_out) return { check_in, check_out };
    draft.text = before;
    return null;
  };
}

function feast(draft: Draft, today: string): Stay | null {
  const found = feasts.find(({ pattern }) => draft.has(pattern));
  if (!found) return null;
  draft.take(found.pattern);
  const year = Number(today.slice(0, 4)) + (draft.take(/\bnext year\b|\b(del )?ano que viene\b/) ? 1 : 0);
  const named = draft.take(/\b(20\d\d)\b/);
  const [check_in, check_out] = found.stay(named ? Number(named[1]) : year);
  if (check_in >= today) return { check_in, check_out };
  const [from, to] = found.stay(year + 1);
  return { check_in: from, check_out: to };
}

type Parts = [month: string | undefined, day: string | undefined, year?: string | undefined];

/** Two days, the second on or after the first, in the year meant. */
function span(today: string, [m = '', d, y]: Parts, [m2 = '', d2]: Parts): [string | null, string | null] {
  const from = nextDate(today, monthOf(m), Number(d), toYear(today, y));
  return [from, from && nextDate(from, monthOf(m2), Number(d2))];
}

function toYear(today: string, text: string | undefined): number | undefined {
  if (!text) return undefined;
  return /^\d/.test(text) ? Number(text) : Number(today.slice(0, 4)) + 1;
}

function firstOf(today: string, month = '', year?: string): string {
  const number = monthOf(month);
  return dateOf(toYear(today, year) ?? yearOf(today, number), number, 1) as string;
}

/** The first day after the month that begins on a date. */
function endOf(first: string): string {
  return monthAfter(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
}

function lastSaturday(firstSaturday: string): string {
  const fifth = addDays(firstSaturday, 28);
  return fifth.slice(0, 7) === firstSaturday.slice(0, 7) ? fifth : addDays(firstSaturday, 21);
}

const laterOf = (a: string, b: string) => (a > b ? a : b);
