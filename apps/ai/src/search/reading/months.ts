import { addDays, weekdayOf } from '#contracts';

const names = [
  'january jan enero ene',
  'february feb febrero',
  'march mar marzo',
  'april apr abril abr',
  'may mayo',
  'june jun junio',
  'july jul julio',
  'august aug agosto ago',
  'september sept sep septiembre setiembre',
  'october oct octubre',
  'november nov noviembre',
  'december dec diciembre dic',
].map((line) => line.split(' '));

const byName = new Map(names.flatMap((line, month) => line.map((name) => [name, month + 1])));

/** A month's name, as a group of a pattern, the longest first. */
export const MONTH = `(${[...byName.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
/** The same without those that are words of their own elsewhere: `mar` is the sea, `may` a verb. */
export const CLEAR_MONTH = `(${[...byName.keys()]
  .filter((name) => !['mar', 'may', 'ago', 'ene', 'sep', 'set'].includes(name))
  .concat('may')
  .sort((a, b) => b.length - a.length)
  .join('|')})\\b`;

export const monthOf = (name: string): number => byName.get(name) ?? 1;

/** A calendar date, or null where there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isReal = day >= 1 && day <= 31 && !Number.isNaN(Date.parse(date)) && new Date(date).getUTCDate() === day;
  return isReal ? date : null;
}

/** The next time a day comes, from `today` on, in this year or the next; at least `yearsOn` years on. */
export function nextDate(today: string, month: number, day: number, year?: number): string | null {
  if (year !== undefined) return dateOf(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const date = dateOf(thisYear, month, day);
  return date !== null && date >= today ? date : dateOf(thisYear + 1, month, day);
}

/** The year in which a month comes next: this one unless the whole month is over. */
export function yearOf(today: string, month: number): number {
  const [year = 0, now = 1] = today.split('-').map(Number);
  return month < now ? year + 1 : year;
}

/** The first day of the week (1 is Monday) on or after a date. */
export const onOrAfter = (date: string, weekday: number): string => addDays(date, (weekday - weekdayOf(date) + 7) % 7);

/** The first day of the month that follows. */
export function monthAfter(year: number, month: number): string {
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
