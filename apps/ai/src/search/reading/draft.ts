import { plain } from '../../places/plain.ts';

/** Marks where something was taken out, so that what stood left and right of it does not become a phrase. */
const GAP = ' ¦ ';

/** A text being read: each reader takes out what it understood, and what is left at the end was not. */
export class Draft {
  text: string;

  constructor(readonly original: string) {
    this.text = ` ${plain(original)} `;
  }

  /** The first match of a pattern, taken out; null when there is none. */
  take(pattern: RegExp): RegExpMatchArray | null {
    const match = pattern.exec(this.text);
    if (!match) return null;
    this.text = this.text.slice(0, match.index) + GAP + this.text.slice(match.index + match[0].length);
    return match;
  }

  /** Every match of a pattern, one after the other, taken out. */
  takeAll(pattern: RegExp): RegExpMatchArray[] {
    const found: RegExpMatchArray[] = [];
    for (let match = this.take(pattern); match; match = this.take(pattern)) found.push(match);
    return found;
  }

  /** Whether a pattern is there still; nothing is taken. */
  has(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }
}
