import type { Collector } from './collector.ts';
import type { Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import type { WordLists } from './word-lists.ts';

/** A part of the index: the open one that takes changes, or a segment that is only read. */
export interface Part {
  readonly columns: Columns;
  /** The slot of a listing that is in this part and not gone, or -1. */
  slotOf(id: string): number;
  /** Gives the collector everything that matches, or as much as it needs. */
  scan(criteria: Criteria, collector: Collector): void;
  /** Slots from the newest listing to the oldest. */
  newestFirst(): Uint32Array;
  /** Each listing's words, made for a merge. */
  lists(): WordLists;
}
