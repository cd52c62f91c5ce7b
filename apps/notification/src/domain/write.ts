import type { Booking, Language, NotificationText, WaitlistTurnCame } from '#contracts';
import { english } from './english.ts';
import type { Note } from './notes.ts';
import type { Notice, Reader } from './notices.ts';
import type { ReviewKind } from './review-notice.ts';
import type { Facts, Phrases } from './phrases.ts';
import { spanish } from './spanish.ts';

export const phrases: Record<Language, Phrases> = { en: english, es: spanish };

/** What a text is about; `title` is null while the listing is not known here. */
export type Subject = { booking: Booking; title: string | null; by: Reader | 'system' };

/** A notice in every language. */
export function writeNotice(notice: Notice, subject: Subject): Record<Language, NotificationText> {
  return inEach((said) => {
    const facts = factsOf(subject, said);
    return notice.reader === 'guest' ? said.guest[notice.kind](facts) : said.host[notice.kind](facts);
  });
}

/** A turn on a waiting list in every language; `title` is null while the listing is not known here. */
export function writeTurn(turn: WaitlistTurnCame, title: string | null): Record<Language, NotificationText> {
  return inEach((said) => {
    const { locale, nightsFree } = said;
    return nightsFree({ home: homeOf(title, said), dates: datesOf(turn, locale), hours: hoursOf(turn, locale) });
  });
}

/** That there is a message about a listing, without a booking, in every language. */
export function writeInquiry(reader: Reader, title: string | null): Record<Language, NotificationText> {
  return inEach((said) => said.inquiry[reader](homeOf(title, said)));
}

/** That a review is there to be read, or was answered, in every language. */
export function writeReviewed(reader: Reader, kind: ReviewKind, title: string | null): Record<Language, NotificationText> {
  return inEach((said) => (kind === 'review_replied' ? said.replied : said.reviewed[reader])(homeOf(title, said)));
}

/** A line of the system in every language. */
export function writeNote(note: Note, subject: Subject): Record<Language, string> {
  return inEach((said) => said.notes[note](factsOf(subject, said)));
}

/** The language of ours nearest to what somebody prefers (`es-MX` is Spanish), else English. */
export function nearestLanguage(preferred: string): Language {
  return preferred.startsWith('es') ? 'es' : 'en';
}

function inEach<T>(write: (said: Phrases) => T): Record<Language, T> {
  return { en: write(phrases.en), es: write(phrases.es) };
}

function factsOf({ booking, title, by }: Subject, said: Phrases): Facts {
  return {
    home: homeOf(title, said),
    dates: datesOf(booking, said.locale),
    guests: booking.guest_count,
    refund: refundOf(booking, said),
    by,
  };
}

const homeOf = (title: string | null, said: Phrases) => (title === null ? said.unnamedHome : said.quoted(title));

/** How long a turn is: in hours, a short one in minutes. */
function hoursOf({ timestamp, turn_until }: WaitlistTurnCame, locale: string): string {
  const minutes = Math.round((Date.parse(turn_until) - Date.parse(timestamp)) / 60_000);
  const [amount, unit] = minutes < 120 ? [Math.max(1, minutes), 'minute'] : [Math.round(minutes / 60), 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** Money that was only reserved was never charged; what was taken comes back, in part or not at all. */
function refundOf({ payment_status, refund_amount, currency }: Booking, { refund, locale }: Phrases): string {
  if (payment_status === 'voiding' || payment_status === 'voided') return refund.uncharged;
  if (!refund_amount) return refund.none;
  return refund.amount(new Intl.NumberFormat(locale, { style: 'currency', currency }).format(refund_amount));
}

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
/** One a language: making one takes as long as writing many dates. */
const dateFormats = new Map(Object.values(phrases).map(({ locale }) => [locale, new Intl.DateTimeFormat(locale, day)]));

function datesOf({ check_in, check_out }: Pick<Booking, 'check_in' | 'check_out'>, locale: string): string {
  return dateFormats.get(locale)!.formatRange(new Date(check_in), new Date(check_out));
}
