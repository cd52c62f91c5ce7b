import type { Collector } from './collector.ts';
import { Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import type { Entry } from './entry.ts';
import { matches, rankOf } from './matching.ts';
import type { Part } from './part.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordLists } from './word-lists.ts';

/** Listings in the order in which they came; searched one by one. */
export class OpenPart implements Part {
  readonly columns: Columns;
  private readonly words = new WordLists();
  private readonly slots = new Map<string, number>();

  constructor(capacity: number) {
    this.columns = new Columns(capacity);
  }

  add(entry: Entry, vocabulary: Vocabulary): void {
    this.words.add(entry.words, vocabulary);
    this.slots.set(entry.id, this.columns.add(entry, vocabulary));
  }

  slotOf(id: string): number {
    const slot = this.slots.get(id);
    return slot === undefined || this.columns.gone[slot] ? -1 : slot;
  }

  scan(criteria: Criteria, collector: Collector): void {
    const { columns, words } = this;
    for (let slot = 0; slot < columns.size; slot++)
      if (matches(columns, slot, criteria, words)) collector.add(columns, slot, rankOf(columns, slot, criteria, words));
  }

  newestFirst(): Uint32Array {
    const { columns } = this;
    return Uint32Array.from({ length: columns.size }, (_, slot) => slot).sort((a, b) =>
      columns.compareIds(a, columns.ids, 16 * b),
    );
  }

  lists(): WordLists {
    return this.words;
  }
}
