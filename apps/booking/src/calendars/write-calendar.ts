import ICAL from 'ical.js';
import { createHash } from 'node:crypto';

/** Nights that are taken here. `key` names the booking or block, and stays the same as long as that does. */
export type Taken = { key: string; kind: 'booking' | 'block'; from: string; to: string; since: Date };

/** Taken nights as a calendar anyone may read (RFC 5545): when, and nothing of who. The same nights give the same bytes. */
export function writeCalendar(taken: Taken[]): string {
  const calendar = new ICAL.Component('vcalendar');
  for (const [name, value] of Object.entries({
    version: '2.0',
    prodid: '-//Roost//Calendar 1//EN',
    calscale: 'GREGORIAN',
    method: 'PUBLISH',
  }))
    calendar.addPropertyWithValue(name, value);
  for (const { key, kind, from, to, since } of taken) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${createHash('sha256').update(`${kind} ${key}`).digest('hex').slice(0, 32)}@roost`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(since, true));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(from));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(to));
    event.addPropertyWithValue('summary', kind === 'booking' ? 'Reserved' : 'Not available');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
