import { addDays } from '#contracts';
import { dateOf, onOrAfter } from './months.ts';

type Feast = { pattern: RegExp; stay: (year: number) => [checkIn: string, checkOut: string] };

const on = (year: number, month: number, day: number) => dateOf(year, month, day) as string;
/** Friday to Sunday around the Saturday nearest to a day. */
export function weekendAround(date: string): [string, string] {
  const saturday = onOrAfter(addDays(date, -3), 6);
  return [addDays(saturday, -1), addDays(saturday, 1)];
}

/** Stays that have a name: which nights people mean by it. */
export const feasts: Feast[] = [
  { pattern: /\bvalentine'?s?( day)? weekend|fin(de)? de semana de san valentin/, stay: (y) => weekendAround(on(y, 2, 14)) },
  { pattern: /\bvalentine'?s?( day)?\b|\bsan valentin\b/, stay: (y) => [on(y, 2, 13), on(y, 2, 15)] },
  { pattern: /\bhalloween( weekend)?\b/, stay: (y) => weekendAround(on(y, 10, 31)) },
  {
    pattern: /\bchristmas( eve| day| time)?\b|\bxmas\b|\bnavidad(es)?\b|\bnochebuena\b/,
    stay: (y) => [on(y, 12, 24), on(y, 12, 27)],
  },
  {
    pattern: /\bnew year'?s?( eve| day)?\b|\bnochevieja\b|\bfin de ano\b|\bano nuevo\b/,
    stay: (y) => [on(y, 12, 30), on(y + 1, 1, 2)],
  },
  { pattern: /\bsemana santa\b/, stay: (y) => [addDays(easter(y), -7), easter(y)] },
  { pattern: /\beaster( weekend)?\b|\bpascua\b/, stay: (y) => [addDays(easter(y), -2), addDays(easter(y), 1)] },
  { pattern: /\blabou?r day( weekend)?\b/, stay: (y) => longWeekend(onOrAfter(on(y, 9, 1), 1)) },
  { pattern: /\bmemorial day( weekend)?\b/, stay: (y) => longWeekend(onOrAfter(on(y, 5, 25), 1)) },
  {
    pattern: /\bthanksgiving( weekend)?\b|\baccion de gracias\b/,
    stay: (y) => {
      const thursday = addDays(onOrAfter(on(y, 11, 1), 4), 21);
      return [addDays(thursday, -1), addDays(thursday, 3)];
    },
  },
];

/** Friday to the Monday that makes it long. */
const longWeekend = (monday: string): [string, string] => [addDays(monday, -3), monday];

/** Easter Sunday of a year, by the Gregorian reckoning. */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return on(year, Math.floor(f / 31), (f % 31) + 1);
}
