import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const CalendarDate = z.iso.date();

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();

function toDays(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
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

/** Each night of a stay by its date, check-out exclusive. */
export function nightsOf(checkIn: string, checkOut: string): string[] {
  return Array.from({ length: Math.max(0, countNights(checkIn, checkOut)) }, (_, i) => addDays(checkIn, i));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar date and the hour (0 to 23) of a clock on the wall. */
export type LocalTime = { date: string; hour: number };

/** The time at `now` in an IANA time zone. */
export function localTimeIn(timeZone: string, now: Date): LocalTime {
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
