import ICAL from 'ical.js';
import { runInNewContext } from 'node:vm';
import { addDays, countNights, instantIn, localTimeIn } from '#contracts';
import { FeedFailed } from './feed.client.ts';

const MOST_EVENTS = 2000;
const MOST_STEPS = 20_000;
const MOST_MS = 1000;
const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** Nights that an event of a foreign calendar takes; `to` is exclusive. One instance of a repeating event has an id of its own. */
export type FeedEvent = { uid: string; from: string; to: string };
/** The time zone of the listing, and the dates between which events matter. */
export type Reading = { timeZone: string; from: string; to: string };

type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

/**
 * The nights taken by a calendar (RFC 5545). Left out is what is cancelled, marked as free, or our own come back. No time zone of the
 * file's own making is computed with, repetition is counted, and all of it has a second. @throws FeedFailed
 */
export function readCalendar(text: string, reading: Reading): FeedEvent[] {
  try {
    return runInNewContext('read()', { read: () => read(text, reading) }, { timeout: MOST_MS }) as FeedEvent[];
  } catch (error) {
    throw error instanceof FeedFailed ? error : new FeedFailed('The calendar cannot be read.');
  }
}

function read(text: string, reading: Reading): FeedEvent[] {
  const calendar = ICAL.parse(text.replace(/^\uFEFF/, '')) as Component;
  const events = calendar[2].filter(([name]) => name === 'vevent').map(([, properties]) => new Event(properties, reading));
  if (events.length > MOST_EVENTS) throw new FeedFailed(`The calendar has more than ${MOST_EVENTS} events.`);
  const moved = new Set(events.flatMap((event) => (event.instance ? [`${event.uid}#${event.instance}`] : [])));
  const found = events.flatMap((event) => event.nights().filter(({ uid }) => event.instance !== null || !moved.has(uid)));
  if (found.length > MOST_EVENTS) throw new FeedFailed(`The calendar has more than ${MOST_EVENTS} events.`);
  return found;
}

/** One VEVENT. */
class Event {
  readonly uid: string;
  /** The day of the repetition that this event stands in place of. */
  readonly instance: string | null;

  constructor(
    private readonly properties: Property[],
    private readonly reading: Reading,
  ) {
    this.uid = String(this.find('uid')?.[3] ?? `${this.day('dtstart') ?? ''}/${this.day('dtend') ?? ''}`).slice(0, 200);
    this.instance = this.day('recurrence-id');
  }

  nights(): FeedEvent[] {
    const start = this.day('dtstart');
    const text = (name: string) => String(this.find(name)?.[3] ?? '').toUpperCase();
    if (!start || text('status') === 'CANCELLED' || text('transp') === 'TRANSPARENT' || this.uid.endsWith('@roost')) return [];
    const nights = Math.max(1, countNights(start, this.end(start)));
    const { from, to } = this.reading;
    return this.starts(start)
      .map(([day, uid]) => ({ uid, from: day, to: addDays(day, nights) }))
      .filter((event) => event.from < to && from < event.to);
  }

  /** The days this begins on, with the id of each. */
  private starts(start: string): [day: string, uid: string][] {
    if (this.instance) return [[start, `${this.uid}#${this.instance}`]];
    const rule = this.find('rrule')?.[3] as { freq?: string } | undefined;
    const more = this.days('rdate');
    if (!rule && more.length === 0) return [[start, this.uid]];
    const left = new Set(this.days('exdate'));
    const days = new Set([start, ...(rule ? this.repeat(rule, start) : []), ...more].filter((day) => !left.has(day)));
    return [...days].map((day) => [day, `${this.uid}#${day}`]);
  }

  private repeat(rule: { freq?: string }, start: string): string[] {
    if (!frequencies.has(rule.freq ?? '')) throw new FeedFailed('An event repeats more often than daily.');
    const days: string[] = [];
    const steps = ICAL.Recur.fromData(rule as never).iterator(ICAL.Time.fromDateString(start));
    for (let step = 0, next = steps.next(); next; next = steps.next()) {
      const day = next.toString().slice(0, 10);
      if (day >= this.reading.to) break;
      if (++step > MOST_STEPS) throw new FeedFailed('An event repeats too often.');
      if (day >= addDays(this.reading.from, -400)) days.push(day);
      if (days.length > MOST_EVENTS) throw new FeedFailed(`The calendar has more than ${MOST_EVENTS} events.`);
    }
    return days;
  }

  private end(start: string): string {
    const end = this.day('dtend');
    if (end) return end;
    const [duration, begin] = [this.find('duration'), this.find('dtstart')];
    if (!duration || !begin) return addDays(start, 1);
    const seconds = ICAL.Duration.fromString(String(duration[3])).toSeconds();
    const wall = new Date(`${String(begin[3]).slice(0, 19)}${begin[2] === 'date' ? 'T00:00:00' : ''}Z`.replace('ZZ', 'Z'));
    const at = new Date(wall.getTime() + Math.min(Math.max(seconds, 0), 400 * 86_400) * 1000).toISOString().slice(0, 19);
    return begin[2] === 'date' ? at.slice(0, 10) : this.toDay(at + (String(begin[3]).endsWith('Z') ? 'Z' : ''), begin);
  }

  private find(name: string): Property | undefined {
    return this.properties.find(([own]) => own === name);
  }

  private day(name: string): string | null {
    const property = this.find(name);
    return property ? this.toDay(String(property[3]), property) : null;
  }

  private days(name: string): string[] {
    return this.properties
      .filter(([own]) => own === name)
      .flatMap((property) => property.slice(3).map((value) => this.toDay(String(value), property)));
  }

  /** A date, or the date at the listing of a time in UTC or in a zone that everybody knows; any other time is taken as the listing's. */
  private toDay(value: string, [, { tzid }, type]: Property): string {
    const [date, hour] = [value.slice(0, 10), Number(value.slice(11, 13))];
    if (!/^(19|20)\d\d-\d\d-\d\d$/.test(date)) throw new FeedFailed('An event has no readable date.');
    if (type !== 'date-time') return date;
    try {
      if (value.endsWith('Z')) return localTimeIn(this.reading.timeZone, new Date(value)).date;
      if (typeof tzid === 'string') return localTimeIn(this.reading.timeZone, instantIn(tzid, date, hour)).date;
    } catch {
      return date;
    }
    return date;
  }
}
