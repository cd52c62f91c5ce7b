import type { ImportPlaces } from '#contracts';

type Week = NonNullable<ImportPlaces['places'][number]['week']>;

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const RULE = /^(?:((?:mo|tu|we|th|fr|sa|su)(?:[-,](?:mo|tu|we|th|fr|sa|su))*) )?(off|closed|(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d))$/;

/**
 * Opening hours as OpenStreetMap writes them, where they are plain: `24/7`, `10:00-18:00`, `Tu-Fr 10:00-17:00; Sa,Su 11:00-15:00; Mo off`.
 * Undefined for all else (seasons, holidays, two shifts): the hours usual for the category serve then.
 */
export function weekOf(text: string | undefined): Week | undefined {
  if (!text) return undefined;
  if (text.trim() === '24/7') return days.map(() => ({ opens: 0, closes: 1440 }));
  const week: Week = days.map(() => null);
  for (const rule of text.toLowerCase().split(';')) {
    const part = rule.trim();
    if (part === '' || /^ph (off|closed)$/.test(part)) continue;
    const match = RULE.exec(part);
    if (!match) return undefined;
    const [, which, , h = '0', m = '0', h2 = '0', m2 = '0'] = match;
    const [opens, closes] = [Number(h) * 60 + Number(m), Number(h2) * 60 + Number(m2)];
    const isOff = /^(off|closed)$/.test(match[2] ?? '');
    if (!isOff && (opens >= closes || closes > 1440)) return undefined;
    for (const day of daysOf(which)) week[day] = isOff ? null : { opens, closes };
  }
  return week;
}

function daysOf(text: string | undefined): number[] {
  if (!text) return [0, 1, 2, 3, 4, 5, 6];
  return text.split(',').flatMap((range) => {
    const [from = '', to = from] = range.split('-');
    const [first, last] = [days.indexOf(from), days.indexOf(to)];
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  });
}
