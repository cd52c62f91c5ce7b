import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, countNights, nightsOf } from '#contracts';
import { disjoint } from '../domain/disjoint.ts';
import { readCalendar } from './read-calendar.ts';
import { type Taken, writeCalendar } from './write-calendar.ts';

const reading = { timeZone: 'Europe/Lisbon', from: '2027-01-01', to: '2027-12-31' };
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((lines) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;
const read = (...events: string[]) => readCalendar(calendar(...events), reading);
const nights = (from: string, to: string, uid = 'a') => ({ uid, from, to });

describe('a foreign calendar', () => {
  it.each([
    ['days', 'DTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270504', '2027-05-01', '2027-05-04'],
    ['one day, without an end', 'DTSTART;VALUE=DATE:20270501', '2027-05-01', '2027-05-02'],
    ['days by their duration', 'DTSTART;VALUE=DATE:20270501\r\nDURATION:P3D', '2027-05-01', '2027-05-04'],
    ['times of day', 'DTSTART:20270501T150000\r\nDTEND:20270504T110000', '2027-05-01', '2027-05-04'],
    ['an hour, which costs the night', 'DTSTART:20270501T150000\r\nDTEND:20270501T160000', '2027-05-01', '2027-05-02'],
    ['times in UTC, by the clock of the home', 'DTSTART:20270501T233000Z\r\nDTEND:20270504T100000Z', '2027-05-02', '2027-05-04'],
    [
      'times elsewhere, by the clock of the home',
      'DTSTART;TZID=America/New_York:20270501T220000\r\nDTEND;TZID=America/New_York:20270504T060000',
      '2027-05-02',
      '2027-05-04',
    ],
    ['times in a zone nobody knows', 'DTSTART;TZID=Moon:20270501T220000\r\nDURATION:P2D', '2027-05-01', '2027-05-03'],
  ])('takes nights by %s', (_, lines, from, to) => expect(read(`UID:a\r\n${lines}`)).toEqual([nights(from, to)]));

  it.each(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'UID:0123@roost'])('takes none by %s', (line) =>
    expect(read(`${line.startsWith('UID') ? '' : 'UID:a\r\n'}DTSTART;VALUE=DATE:20270501\r\n${line}`)).toEqual([]),
  );

  it('repeats, but for what is left out or moved', () => {
    const weekly =
      'UID:a\r\nDTSTART;VALUE=DATE:20270104\r\nDTEND;VALUE=DATE:20270106\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;VALUE=DATE:20270111';
    const moved = 'UID:a\r\nRECURRENCE-ID;VALUE=DATE:20270118\r\nDTSTART;VALUE=DATE:20270120\r\nDTEND;VALUE=DATE:20270121';
    expect(read(weekly, moved).toSorted((a, b) => a.from.localeCompare(b.from))).toEqual([
      nights('2027-01-04', '2027-01-06', 'a#2027-01-04'),
      nights('2027-01-20', '2027-01-21', 'a#2027-01-18'),
      nights('2027-01-25', '2027-01-27', 'a#2027-01-25'),
    ]);
  });

  it.each([
    ['repeats by the second', calendar('UID:a\r\nDTSTART:20270101T000000\r\nRRULE:FREQ=SECONDLY')],
    ['has repeated daily since 1900', calendar('UID:a\r\nDTSTART;VALUE=DATE:19000101\r\nRRULE:FREQ=DAILY')],
    ['has 3,000 events', calendar(...Array.from({ length: 3000 }, (_, i) => `UID:${i}\r\nDTSTART;VALUE=DATE:20270501`))],
    [
      'takes for ever to repeat',
      calendar(
        ...Array.from(
          { length: 1900 },
          (_, i) => `UID:${i}\r\nDTSTART;VALUE=DATE:20000101\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31;BYDAY=MO`,
        ),
      ),
    ],
    ['has an event without a date that can be read', calendar('UID:a\r\nDTSTART:nonsense')],
    ['is half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a'],
    ['is a web page', '<!doctype html><title>Sign in</title>'],
    ['is nested 50,000 deep', `${'BEGIN:VCALENDAR\r\n'.repeat(50_000)}`],
  ] as [string, string][])('that %s is refused, within two seconds', (_, text) => {
    const started = performance.now();
    expect(() => readCalendar(text, reading)).toThrow(/calendar|event/i);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('events that overlap', () => {
  it('want each night once, and all of them', () => {
    const day = (n: number) => addDays('2027-01-01', n);
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(some, (ranges) => {
        const events = ranges.map(([from, length], i) => ({ uid: String(i), from: day(from), to: day(from + length) }));
        const after = disjoint(events).flatMap(({ from, to }) => nightsOf(from, to));
        expect(new Set(after).size).toBe(after.length);
        expect(new Set(after)).toEqual(new Set(events.flatMap(({ from, to }) => nightsOf(from, to))));
        for (const { uid, from, to } of disjoint(events)) {
          const event = events[Number(uid)]!;
          expect(event.from <= from && to <= event.to && countNights(from, to) > 0).toBe(true);
        }
      }),
    );
  });
});

describe('our own calendar', () => {
  const taken: Taken[] = [
    { key: 'b1', kind: 'booking', from: '2027-05-01', to: '2027-05-04', since: new Date('2027-01-01T12:00:00Z') },
    { key: 'x', kind: 'block', from: '2027-06-01', to: '2027-06-02', since: new Date('2027-06-01T00:00:00Z') },
  ];

  it('is the same each time, says when and not who, and is read by others as it was meant', () => {
    const text = writeCalendar(taken);
    expect(writeCalendar(taken)).toBe(text);
    expect(text).toContain('DTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270504\r\nSUMMARY:Reserved\r\n');
    expect(text).not.toContain('b1');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const asForeign = text.replaceAll('@roost', '@elsewhere');
    expect(readCalendar(asForeign, reading).map(({ from, to }) => [from, to])).toEqual(taken.map(({ from, to }) => [from, to]));
    expect(readCalendar(text, reading)).toEqual([]); // our own events, come back by way of another house
  });
});
