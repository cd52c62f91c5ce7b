import type { Facets } from '#contracts';
import type { Columns } from './columns.ts';
import type { Names } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Beyond so many listings found, counts say "at least": nobody reads on, and everybody would wait. */
export const COUNTED = 1000;
/** Amenities told in an answer: of the thousands that hosts invent, the most frequent. */
const TOLD = 50;

/** Counts by type and amenity, and the range of prices, of the first `COUNTED` listings found. */
export class Tally {
  private readonly types: Uint32Array;
  private readonly amenities: Uint32Array;
  private min = Infinity;
  private max = -Infinity;

  constructor(private readonly vocabulary: Vocabulary) {
    this.types = new Uint32Array(vocabulary.types.size);
    this.amenities = new Uint32Array(vocabulary.amenities.size);
  }

  add(columns: Columns, slot: number): void {
    const price = columns.price[slot] as number;
    if (price < this.min) this.min = price;
    if (price > this.max) this.max = price;
    (this.types[columns.type[slot] as number] as number)++;
    const { data } = columns.amenities;
    const end = columns.amenityStarts[slot + 1] as number;
    for (let i = columns.amenityStarts[slot] as number; i < end; i++) (this.amenities[data[i] as number] as number)++;
  }

  facets(): Facets {
    const price = this.min <= this.max ? { min: this.min, max: this.max } : { min: null, max: null };
    const { types, amenities } = this.vocabulary;
    return { property_type: counted(this.types, types), amenities: counted(this.amenities, amenities), price };
  }
}

function counted(counts: Uint32Array, names: Names): Record<string, number> {
  const found: [string, number][] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]) found.push([names.nameOf(i), counts[i] as number]);
  return Object.fromEntries(found.sort((a, b) => b[1] - a[1]).slice(0, TOLD));
}
