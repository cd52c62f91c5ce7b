import type { Entry } from './entry.ts';
import type { WordPlaces } from './matching.ts';
import { Numbers } from './numbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of each listing, one after another: a word's number times 8 and the places where it stands. */
export class WordLists implements WordPlaces {
  readonly words = new Numbers();
  private readonly ends = new Numbers();

  get size(): number {
    return this.ends.length;
  }

  add(places: Entry['words'], vocabulary: Vocabulary): void {
    for (const [word, place] of places) this.words.push(vocabulary.words.number(word) * 8 + place);
    this.ends.push(this.words.length);
  }

  /** Takes over the words of a listing of other lists. */
  copy(from: WordLists, slot: number): void {
    const end = from.endOf(slot);
    for (let i = from.startOf(slot); i < end; i++) this.words.push(from.words.data[i] as number);
    this.ends.push(this.words.length);
  }

  startOf(slot: number): number {
    return slot === 0 ? 0 : (this.ends.data[slot - 1] as number);
  }

  endOf(slot: number): number {
    return this.ends.data[slot] as number;
  }

  placesOf(word: number, slot: number): number {
    const { data } = this.words;
    const end = this.endOf(slot);
    for (let i = this.startOf(slot); i < end; i++) if ((data[i] as number) >>> 3 === word) return (data[i] as number) & 7;
    return 0;
  }

  /** Lists of so many listings whose words are given word by word, as `Postings` has them. */
  static fromPostings(size: number, each: (visit: (slot: number, entry: number) => void) => void): WordLists {
    const lists = new WordLists();
    const starts = new Uint32Array(size + 1);
    each((slot) => void (starts[slot + 1] as number)++);
    for (let slot = 0; slot < size; slot++) {
      (starts[slot + 1] as number) += starts[slot] as number;
      lists.ends.push(starts[slot + 1] as number);
    }
    lists.words.data = new Uint32Array(starts[size] as number);
    lists.words.length = starts[size] as number;
    each((slot, entry) => void (lists.words.data[(starts[slot] as number)++] = entry));
    return lists;
  }
}
