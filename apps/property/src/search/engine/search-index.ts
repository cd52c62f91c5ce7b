import type { Facets, SearchQuery } from '#contracts';
import { Breather } from './breather.ts';
import { Collector, type Hit } from './collector.ts';
import { type Criteria, criteriaOf } from './criteria.ts';
import type { Entry } from './entry.ts';
import { merge } from './merge.ts';
import { OpenPart } from './open-part.ts';
import { SEGMENT } from './orders.ts';
import type { Part } from './part.ts';
import { Segment } from './segment.ts';
import { type Circle, circleOf } from './sphere.ts';
import { COUNTED, Tally } from './tally.ts';
import { Vocabulary } from './vocabulary.ts';

/** Changes that are searched one by one before a segment is made of them. */
const OPEN = 1024;

/** What a search found: the first `wanted` listings of all that match, how many those are (at least), and their facets. */
export type Found = { hits: { id: string; rank: number }[]; total: number; isLowerBound: boolean; facets: Facets };

/**
 * Everything that search needs to know, in memory: segments that are only read, and an open part that takes what changes. A full
 * open part becomes a segment, and small segments one larger, in slices between requests; so no change costs more for there being
 * many listings.
 */
export class SearchIndex {
  private readonly vocabulary = new Vocabulary();
  private segments: Segment[] = [];
  private full: OpenPart[] = [];
  private open: OpenPart;
  private touched: Set<string> | undefined; // while segments are made

  private merged: Promise<void> = Promise.resolve();

  constructor(private readonly openSize = OPEN) {
    this.open = new OpenPart(openSize);
  }

  /** Fills an empty index with listings, newest first; gives way to other work between them. */
  async load(entries: AsyncIterable<Entry>): Promise<void> {
    const breather = new Breather();
    let part = new OpenPart(SEGMENT);
    const seal = async () => void this.segments.push(await Segment.of(part.columns, part.lists(), breather));
    for await (const entry of entries) {
      if (part.columns.isFull) {
        await seal();
        part = new OpenPart(SEGMENT);
      }
      part.add(entry, this.vocabulary);
      await breather.rest();
    }
    await seal();
  }

  /** Puts a listing in place of what was known of it. */
  put(entry: Entry): void {
    const known = this.find(entry.id);
    if (known && isSame(known, entry)) known.part.columns.calendars.set(known.slot, entry.taken);
    else {
      this.remove(entry.id);
      this.open.add(entry, this.vocabulary);
      if (this.open.columns.isFull) this.seal();
    }
    this.touched?.add(entry.id);
  }

  remove(id: string): void {
    const known = this.find(id);
    if (known) known.part.columns.gone[known.slot] = 1;
    this.touched?.add(id);
  }

  /** @param position where the page before ended, when it is not told by its number */
  search(query: SearchQuery, position?: { rank: number; id: string }, now = new Date()): Found {
    const criteria = criteriaOf(query, this.vocabulary, position, now);
    if (!criteria) return { hits: [], total: 0, isLowerBound: false, facets: new Tally(this.vocabulary).facets() };
    const collector = criteria.order === 'distance' ? this.nearest(criteria) : this.collect(criteria);
    const { total, stoppedEarly } = collector;
    const hits = collector.hits().map(({ columns, slot, rank }: Hit) => ({ id: columns.idOf(slot), rank }));
    return { hits, total: stoppedEarly ? COUNTED : total, isLowerBound: stoppedEarly, facets: collector.tally.facets() };
  }

  /** Resolves when what was full has become segments. */
  settled(): Promise<void> {
    return this.merged;
  }

  /** Circles that grow to the one asked for: in a dense place the first is enough. Those with too few homes to be so are passed over. */
  private nearest(criteria: Criteria): Collector {
    const { lat, lng, km } = criteria.circle as NonNullable<Criteria['circle']>;
    for (const share of [0.25, 0.5]) {
      const circle = circleOf(lat, lng, km * share);
      if (this.countNear(circle) < COUNTED) continue;
      const collector = this.collect({ ...criteria, circle });
      collector.stoppedEarly = collector.isEnough;
      if (collector.isEnough) return collector;
    }
    return this.collect(criteria);
  }

  /** How many may be in a circle, at most. */
  private countNear(circle: Circle): number {
    const unsorted = this.open.columns.size + this.full.reduce((sum, { columns }) => sum + columns.size, 0);
    return this.segments.reduce((sum, segment) => sum + segment.countNear(circle), unsorted);
  }

  private collect(criteria: Criteria): Collector {
    const collector = new Collector(criteria, this.vocabulary);
    for (const part of this.parts()) part.scan(criteria, collector);
    return collector;
  }

  private parts(): Part[] {
    return [...this.segments, ...this.full, this.open];
  }

  private find(id: string): { part: Part; slot: number } | undefined {
    for (const part of this.parts().toReversed()) {
      const slot = part.slotOf(id);
      if (slot >= 0) return { part, slot };
    }
    return undefined;
  }

  private seal(): void {
    this.full.push(this.open);
    this.open = new OpenPart(this.openSize);
    this.merged = this.merged.then(() => this.mergeSome());
  }

  /** Makes one segment of the full parts and of segments that are not much larger, so that there are ever few. */
  private async mergeSome(): Promise<void> {
    if (this.full.length === 0) return; // an earlier merge took them along
    const parts: Part[] = [...this.full];
    let size = parts.reduce((sum, { columns }) => sum + columns.size, 0);
    for (const segment of this.segments.toSorted((a, b) => a.columns.size - b.columns.size)) {
      if (segment.columns.size > 2 * size || segment.columns.size + size > SEGMENT) break;
      parts.push(segment);
      size += segment.columns.size;
    }
    const touched = (this.touched = new Set<string>());
    const made = await merge(parts, new Breather());
    this.touched = undefined;
    for (const id of touched) repeat(id, parts, made);
    this.segments = [...this.segments.filter((segment) => !parts.includes(segment)), made];
    this.full = this.full.filter((part) => !parts.includes(part));
  }
}

/** Whether only the nights may differ: what a host changes has a new version. */
function isSame({ part: { columns }, slot }: { part: Part; slot: number }, { version, rating }: Entry): boolean {
  return columns.version[slot] === version && columns.rating[slot] === Math.fround(rating);
}

/** Does to a new segment what was done meanwhile to the parts it was made of. */
function repeat(id: string, parts: Part[], made: Segment): void {
  const slot = made.slotOf(id);
  if (slot < 0) return;
  const source = parts.find((part) => part.slotOf(id) >= 0);
  if (source) made.columns.calendars.set(slot, source.columns.calendars.get(source.slotOf(id)));
  else made.columns.gone[slot] = 1;
}
