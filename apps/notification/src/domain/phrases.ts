import type { NotificationText } from '#contracts';
import type { Note } from './notes.ts';
import type { GuestKind, HostKind, Reader } from './notices.ts';

/** What a text may speak of, already in its language. */
export type Facts = {
  /** The listing's title, in quotation marks, or a word for it. */
  home: string;
  dates: string;
  guests: number;
  /** What becomes of the money of a cancelled stay, as a sentence to its guest. */
  refund: string;
  /** Who brought it about. */
  by: Reader | 'system';
};

/** What one who waits for nights is told of. */
export type TurnFacts = Pick<Facts, 'home' | 'dates'> & { hours: string };

/** All that is said in one language. */
export type Phrases = {
  locale: string;
  unnamedHome: string;
  quoted: (title: string) => string;
  refund: { uncharged: string; none: string; amount: (sum: string) => string };
  guest: Record<GuestKind, (facts: Facts) => NotificationText>;
  host: Record<HostKind, (facts: Facts) => NotificationText>;
  inquiry: Record<Reader, (home: string) => NotificationText>;
  reviewed: Record<Reader, (home: string) => NotificationText>;
  replied: (home: string) => NotificationText;
  nightsFree: (facts: TurnFacts) => NotificationText;
  notes: Record<Note, (facts: Facts) => string>;
  greeting: (name: string) => string;
  farewell: string;
};
