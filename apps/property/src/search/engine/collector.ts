import type { Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { COUNTED, Tally } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A listing found, by where it is kept. */
export type Hit = { columns: Columns; slot: number; rank: number };

/** What a search has found so far: how many, the facets, and the first `wanted` in their order, as a heap with the last on top. */
export class Collector {
  /** All that match. */
  total = 0;
  /** Those of them that come after the cursor. */
  eligible = 0;
  /** Whether there may be more that match. */
  stoppedEarly = false;
  readonly tally: Tally;
  private readonly heap: Hit[] = [];

  constructor(
    private readonly criteria: Criteria,
    vocabulary: Vocabulary,
  ) {
    this.tally = new Tally(vocabulary);
  }

  /** Whether nothing more would change an answer but its counts, provided that all to come rank behind. */
  get isEnough(): boolean {
    return this.total >= COUNTED && this.eligible >= this.criteria.wanted;
  }

  add(columns: Columns, slot: number, rank: number): void {
    if (this.total++ < COUNTED) this.tally.add(columns, slot);
    const { after, wanted } = this.criteria;
    if (after && (rank < after.rank || (rank === after.rank && columns.compareIds(slot, after.key) <= 0))) return;
    this.eligible++;
    const { heap } = this;
    if (heap.length < wanted) this.rise({ columns, slot, rank });
    else if (rank <= (heap[0] as Hit).rank && compare({ columns, slot, rank }, heap[0] as Hit) < 0)
      this.sink({ columns, slot, rank });
  }

  /** The first `wanted`, in order. */
  hits(): Hit[] {
    return this.heap.toSorted(compare);
  }

  private rise(hit: Hit): void {
    const { heap } = this;
    let at = heap.push(hit) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (compare(heap[above] as Hit, hit) >= 0) break;
      heap[at] = heap[above] as Hit;
      at = above;
    }
    heap[at] = hit;
  }

  private sink(hit: Hit): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && compare(heap[below + 1] as Hit, heap[below] as Hit) > 0) below++;
      if (compare(heap[below] as Hit, hit) <= 0) break;
      heap[at] = heap[below] as Hit;
      at = below;
    }
    heap[at] = hit;
  }
}

function compare(a: Hit, b: Hit): number {
  return a.rank - b.rank || a.columns.compareIds(a.slot, b.columns.ids, 16 * b.slot);
}
