import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const CalendarDate = z.iso.date();

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();

const DAYS_OF_400_YEARS = 146_097;

/** Days since 1970. Four hundred years later, for `Date.UTC` takes the years up to 99 for those of the last century. */
function toDays(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return Date.UTC(year + 400, month - 1, day) / DAY_MS - DAYS_OF_400_YEARS;
}

/** Nights between two calendar dates; check-out exclusive, negative when the dates are turned round. */
export function countNights(checkIn: string, checkOut: string): number {
  return toDays(checkOut) - toDays(checkIn);
}

/** A day of the week, ISO 8601: 1 is Monday, 7 Sunday. */
export const Weekday = z.number().int().min(1).max(7);

/** The day of the week of a calendar date, 1 (Monday) to 7. */
export function weekdayOf(date: string): number {
  const sinceMonday = (toDays(date) + 3) % 7; // 1 January 1970 was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** The calendar date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date((toDays(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

let asked: { checkIn: string; checkOut: string; nights: readonly string[] } | undefined;

/** Each night of a stay by its date, check-out exclusive. The last answer is kept: a search prices one stay in dozens of homes. */
export function nightsOf(checkIn: string, checkOut: string): readonly string[] {
  if (asked?.checkIn !== checkIn || asked.checkOut !== checkOut) {
    const nights = Array.from({ length: Math.max(0, countNights(checkIn, checkOut)) }, (_, i) => addDays(checkIn, i));
    asked = { checkIn, checkOut, nights };
  }
  return asked.nights;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar date and the hour (0 to 23) of a clock on the wall. */
export type LocalTime = Readonly<{ date: string; hour: number }>;

/** What was answered last for a zone, and in which minute: a search asks for one time dozens of times, and formatting is slow. */
const latest = new Map<string, { minute: number; time: LocalTime }>();

/** The time at `now` in an IANA time zone. */
export function localTimeIn(timeZone: string, now: Date): LocalTime {
  const minute = Math.floor(now.getTime() / 60_000); // zones differ by whole minutes
  const known = latest.get(timeZone);
  if (known?.minute === minute) return known.time;
  const time = formatted(timeZone, now);
  latest.set(timeZone, { minute, time });
  return time;
}

function formatted(timeZone: string, now: Date): LocalTime {
  let format = formats.get(timeZone);
  if (!format) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const;
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, ...fields })));
  }
  const text = format.format(now); // 2026-06-01, 23
  return { date: text.slice(0, 10), hour: Number(text.slice(12, 14)) };
}

/** The calendar date at `now` in an IANA time zone. */
export function todayIn(timeZone: string, now: Date): string {
  return localTimeIn(timeZone, now).date;
}
