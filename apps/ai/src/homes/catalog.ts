import { Injectable } from '@nestjs/common';
import { type Home, quality } from './home.ts';

export type HomeTown = { name: string; lat: number; lng: number; homes: number };

/** What is true of all homes together; `best` are the best rated first, in all and by town. */
type Summary = { towns: Map<string, HomeTown>; amenities: Set<string>; best: Home[]; bestOf: Map<string, Home[]> };

const STALE_MS = 1000;

/** All homes on offer, in memory, with what is true of them together: towns and their prices, and which amenities there are. */
@Injectable()
export class Catalog {
  isLoaded = false;
  private homes = new Map<string, Home>();
  private summary: Summary = { towns: new Map(), amenities: new Set(), best: [], bestOf: new Map() };
  private summedAt = -Infinity;
  private isDirty = false;

  load(homes: Map<string, Home>): void {
    this.homes = homes;
    this.isLoaded = true;
    this.sum();
  }

  put(home: Home): void {
    this.homes.set(home.id, home);
    this.isDirty = true;
  }

  remove(id: string): void {
    this.isDirty = this.homes.delete(id) || this.isDirty;
  }

  get(id: string): Home | undefined {
    return this.homes.get(id);
  }

  all(): Iterable<Home> {
    return this.homes.values();
  }

  get size(): number {
    return this.homes.size;
  }

  /** Towns that have homes, by `townKey`. */
  towns(): Map<string, HomeTown> {
    this.refresh();
    return this.summary.towns;
  }

  /** The best rated. */
  best(limit: number): Home[] {
    this.refresh();
    return this.summary.best.slice(0, limit);
  }

  /** The best rated of a town, by its `townKey`. */
  bestOf(town: string, limit: number): Home[] {
    this.refresh();
    return this.summary.bestOf.get(town)?.slice(0, limit) ?? [];
  }

  /** Whether any home at all has it. */
  hasAmenity(name: string): boolean {
    this.refresh();
    return this.summary.amenities.has(name);
  }

  private refresh(): void {
    if (this.isDirty && performance.now() - this.summedAt > STALE_MS) this.sum();
  }

  private sum(): void {
    const best = [...this.homes.values()].sort((a, b) => quality(b) - quality(a));
    const groups = Map.groupBy(best, ({ town }) => town);
    const towns = [...groups].map(([key, homes]): [string, HomeTown] => [key, townOf(homes)]);
    const amenities = new Set<string>();
    for (const home of this.homes.values()) for (const amenity of home.amenities) amenities.add(amenity);
    this.summary = { towns: new Map(towns), amenities, best, bestOf: groups };
    this.isDirty = false;
    this.summedAt = performance.now();
  }
}

function townOf(homes: Home[]): HomeTown {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    name: homes[0]?.city ?? '',
    lat: middle(homes.map(({ lat }) => lat)),
    lng: middle(homes.map(({ lng }) => lng)),
    homes: homes.length,
  };
}
