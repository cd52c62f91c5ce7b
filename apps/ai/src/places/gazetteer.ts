import { plain } from './plain.ts';
import { spellings } from './spellings.ts';

/** A town: its name as searches write it, and where its middle is. `homes` says whether listings are there. */
export type Place = { name: string; lat: number; lng: number; homes: boolean };
export type Town = { name: string; lat: number; lng: number; population: number };

/** A bare name must be a town of this size to be meant; a village needs a word like "in" before it. */
const KNOWN_TO_ALL = 150_000;
const SMALLEST = 1000;

/** The towns of the world by name, and those among them where there are homes. */
export class Gazetteer {
  private readonly world = new Map<string, Town>();
  private homes = new Map<string, Place>();
  private readonly alike = new Map<string, string[]>();

  constructor(towns: Iterable<Town>) {
    for (const town of towns) {
      if (town.population < SMALLEST) continue;
      const key = plain(town.name);
      if ((this.world.get(key)?.population ?? 0) < town.population) this.world.set(key, town);
    }
    for (const names of spellings.map((group) => group.map(plain))) for (const name of names) this.alike.set(name, names);
  }

  /** The towns that have homes, as the listings write them. */
  setHomes(towns: Iterable<{ name: string; lat: number; lng: number }>): void {
    this.homes = new Map([...towns].map((town) => [plain(town.name), { ...town, homes: true }]));
  }

  /** A town with homes, by any of its names. */
  withHomes(name: string): Place | null {
    return this.lookUp(name, this.homes)[0] ?? null;
  }

  /** A town of the world, in the spelling of English where it has one. */
  inTheWorld(name: string, isPlaced: boolean): Place | null {
    const [town] = this.lookUp(name, this.world).sort((a, b) => b.population - a.population);
    if (!town || (!isPlaced && town.population < KNOWN_TO_ALL)) return null;
    const spelling = spellings.find((group) => group.some((each) => plain(each) === plain(name)));
    return { name: spelling?.[0] ?? town.name, lat: town.lat, lng: town.lng, homes: false };
  }

  private lookUp<T>(name: string, among: Map<string, T>): T[] {
    const key = plain(name).replace(/[.']+$/, '');
    const names = [...new Set([key, ...(this.alike.get(key) ?? [])])];
    return names.flatMap((each) => among.get(each) ?? []);
  }
}
