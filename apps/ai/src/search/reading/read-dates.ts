import { en, es } from 'chrono-node';
import { addDays, countNights } from '#contracts';
import type { Draft } from './draft.ts';
import { dateRules, type Stay } from './date-rules.ts';
import { NUM, numberOf } from './numbers.ts';
import { startOf } from './start-dates.ts';

const LONGEST_NIGHTS = 90;

/**
 * The nights that are meant, relative to `today`: our own rules for what people say of stays, and chrono for the rest. A day alone is
 * one night.
 */
export function readDates(draft: Draft, today: string, language: 'en' | 'es'): Stay | null {
  for (const rule of dateRules) {
    const stay = rule(draft, today);
    if (stay && isSound(stay, today)) return stay;
  }
  const start = startOf(draft, today);
  if (start) return { check_in: start, check_out: addDays(start, lengthOf(draft) ?? 1) };
  return byChrono(draft, today, language);
}

/** How many nights are spoken of; a month has thirty. */
function lengthOf(draft: Draft): number | null {
  if (draft.take(/\bweekly stay\b/)) return 7;
  const match = draft.take(
    new RegExp(`\\b(?:for |durante |por )?${NUM} ?-?(nights?|noches?|days?|dias?|weeks?|semanas?|months?|mes(?:es)?)\\b`),
  );
  if (!match?.[1] || !match[2]) return null;
  const unit = /^(week|semana)/.test(match[2]) ? 7 : /^(month|mes)/.test(match[2]) ? 30 : 1;
  return Math.min(LONGEST_NIGHTS, Math.max(1, numberOf(match[1]) * unit));
}

function byChrono(draft: Draft, today: string, language: 'en' | 'es'): Stay | null {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const found = (language === 'es' ? es : en).parse(draft.text, reference, { forwardDate: true });
  // A "romantic weekend" is no date: only what has a figure in it counts.
  const result = found.find(({ start, text }) => /\d/.test(text) && start.isCertain('day'));
  if (!result) return null;
  const check_in = result.start.date().toISOString().slice(0, 10);
  draft.text = draft.text.replace(result.text, ' ¦ ');
  const check_out = result.end?.date().toISOString().slice(0, 10) ?? addDays(check_in, lengthOf(draft) ?? 1);
  const stay = { check_in, check_out };
  return isSound(stay, today) ? stay : null;
}

function isSound({ check_in, check_out }: Stay, today: string): boolean {
  const nights = countNights(check_in, check_out);
  return nights >= 1 && nights <= LONGEST_NIGHTS && check_in >= addDays(today, -1);
}
