import KDBush from 'kdbush';
import type { Breather } from './breather.ts';
import type { Collector } from './collector.ts';
import { type Columns, keyOf } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { matches, rankOf } from './matching.ts';
import { Orders } from './orders.ts';
import type { Part } from './part.ts';
import { Postings } from './postings.ts';
import { type Box, boxesAround, type Circle } from './sphere.ts';
import { COUNTED } from './tally.ts';
import type { WordLists } from './word-lists.ts';

/** Square degrees: of a larger box there are so many listings that the best are found sooner from the front of their order. */
const LARGE = 400;
/** What kdbush has unless told. */
const NODE_SIZE = 64;
/** Degrees by which single precision may be wrong. */
const ROUNDED = 2e-5;
/** So few listings with a word are looked at before those of a place. */
const FEW = 4096;

/**
 * Up to 131,072 listings, newest first, with everything that finds some of them fast. Once made, only what is gone and which nights
 * are taken changes in it.
 */
export class Segment implements Part {
  private constructor(
    readonly columns: Columns,
    private readonly words: Postings,
    private readonly points: KDBush,
    private readonly cities: Map<number, Uint32Array>,
    private readonly orders: Orders,
  ) {}

  /** @param columns newest first, with `lists` in the same order */
  static async of(columns: Columns, lists: WordLists, breather: Breather): Promise<Segment> {
    const words = await Postings.of(lists, breather);
    // Single precision is enough to find those near, for each is looked at exactly afterwards.
    const points = new KDBush(Math.max(1, columns.size), NODE_SIZE, Float32Array);
    for (let slot = 0; slot < columns.size; slot++) points.add(columns.lng[slot] as number, columns.lat[slot] as number);
    if (columns.size === 0) points.add(0, 0);
    points.finish();
    columns.trim();
    await breather.rest();
    return new Segment(columns, words, points, byCity(columns), new Orders(columns));
  }

  slotOf(id: string): number {
    const { columns } = this;
    const key = keyOf(id);
    const slot = firstAfter(columns.size, (at) => columns.compareIds(at, key) >= 0);
    return slot < columns.size && columns.compareIds(slot, key) === 0 && !columns.gone[slot] ? slot : -1;
  }

  scan(criteria: Criteria, collector: Collector): void {
    if (isByWordsAlone(criteria)) return this.scanWords(criteria, collector);
    const slots = this.candidates(criteria);
    if (!slots) return this.scanOrder(criteria, collector);
    const { columns, words } = this;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      if (matches(columns, slot, criteria, words)) collector.add(columns, slot, rankOf(columns, slot, criteria, words));
    }
  }

  countNear(circle: Circle): number {
    return this.inside(boxesAround(circle)).length;
  }

  newestFirst(): Uint32Array {
    return Uint32Array.from({ length: this.columns.size }, (_, slot) => slot);
  }

  lists(): WordLists {
    return this.words.lists();
  }

  /** Slots among which all matches are; undefined when the order itself is the best way through. */
  private candidates(criteria: Criteria): ArrayLike<number> | undefined {
    const { city, circle, boxes, words } = criteria;
    const rarest = words.toSorted((a, b) => this.words.countOf(a) - this.words.countOf(b))[0];
    if (rarest !== undefined && this.words.countOf(rarest) <= FEW) return this.words.slotsOf(rarest);
    if (city !== undefined) return this.cities.get(city) ?? [];
    if (circle) return this.inside(boxesAround(circle));
    if (boxes && !isLarge(boxes)) return this.inside(boxes);
    return undefined;
  }

  private inside(boxes: Box[]): number[] {
    const [first, ...others] = boxes.map(({ west, south, east, north }) =>
      this.points.range(west - ROUNDED, south - ROUNDED, east + ROUNDED, north + ROUNDED),
    );
    return others.length > 0 ? [...(first ?? []), ...others.flat()] : (first ?? []);
  }

  private scanOrder(criteria: Criteria, collector: Collector): void {
    const { columns, words } = this;
    const order = this.orders.of(criteria) as Uint32Array;
    const goal = { total: collector.total + COUNTED, eligible: collector.eligible + criteria.wanted };
    for (let i = 0; i < order.length; i++) {
      const slot = order[i] as number;
      if (!matches(columns, slot, criteria, words)) continue;
      collector.add(columns, slot, rankOf(columns, slot, criteria, words));
      // Everything is counted that shall be: on to where the page begins.
      if (collector.total === goal.total) i = Math.max(i, this.pageStart(order, criteria) - 1);
      if (collector.total < goal.total || collector.eligible < goal.eligible) continue;
      collector.stoppedEarly = true;
      return;
    }
    if (collector.total >= goal.total) collector.stoppedEarly = true; // what lies before the page was passed over
  }

  /** Listings with all words, those in which they count most first, until there are enough. */
  private scanWords(criteria: Criteria, collector: Collector): void {
    const { columns } = this;
    const { slots, weights, length } = this.words.havingAll(criteria.words);
    const bare = { ...criteria, words: [] };
    const goal = { total: collector.total + COUNTED, eligible: collector.eligible + criteria.wanted };
    const first = criteria.after?.rank ?? -Infinity;
    for (const weight of fallingWeights(weights, length)) {
      if (collector.total >= goal.total && -weight < first) continue; // before the page, and counted enough
      for (let i = 0; i < length; i++) {
        if (weights[i] !== weight) continue;
        const slot = slots[i] as number;
        if (!matches(columns, slot, bare, this.words)) continue;
        collector.add(columns, slot, -weight);
        if (collector.total < goal.total || collector.eligible < goal.eligible) continue;
        collector.stoppedEarly = true;
        return;
      }
    }
    if (collector.total >= goal.total) collector.stoppedEarly = true; // what lies before the page may have been passed over
  }

  private pageStart(order: Uint32Array, criteria: Criteria): number {
    const { after } = criteria;
    if (!after) return 0;
    return firstAfter(order.length, (at) => {
      const slot = order[at] as number;
      const rank = rankOf(this.columns, slot, criteria, this.words);
      return rank > after.rank || (rank === after.rank && this.columns.compareIds(slot, after.key) > 0);
    });
  }
}

/** The first place from which on `is` is true, by halving. */
function firstAfter(length: number, is: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether nothing but words says where to look. */
const isByWordsAlone = ({ order, city, circle, boxes }: Criteria) =>
  order === 'words' && city === undefined && !circle && (!boxes || isLarge(boxes));

const isLarge = (boxes: Box[]) => boxes.reduce((sum, box) => sum + areaOf(box), 0) > LARGE;

/** The weights there are, the greatest first. */
function fallingWeights(weights: Uint16Array, length: number): number[] {
  const seen = new Set<number>();
  for (let i = 0; i < length; i++) seen.add(weights[i] as number);
  return [...seen].sort((a, b) => b - a);
}

const areaOf = ({ west, south, east, north }: Box) => (east - west) * (north - south);

function byCity(columns: Columns): Map<number, Uint32Array> {
  const slots = Map.groupBy(columns.city.subarray(0, columns.size).keys(), (slot) => columns.city[slot] as number);
  return new Map([...slots].map(([city, list]) => [city, Uint32Array.from(list)]));
}
