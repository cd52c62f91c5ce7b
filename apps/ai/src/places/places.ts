import { Injectable } from '@nestjs/common';
import { Catalog } from '../homes/catalog.ts';
import { Gazetteer, type Place } from './gazetteer.ts';
import { worldTowns } from './world-towns.ts';

/** Towns by name, those with homes first: these follow the catalog. */
@Injectable()
export class Places {
  private readonly gazetteer = new Gazetteer(worldTowns());
  private known: unknown;

  constructor(private readonly catalog: Catalog) {}

  /** The gazetteer with the towns of this moment's homes. */
  current(): Gazetteer {
    const towns = this.catalog.towns();
    if (towns !== this.known) this.gazetteer.setHomes(towns.values());
    this.known = towns;
    return this.gazetteer;
  }

  /** A town by a name that is known to be one. */
  find(name: string): Place | null {
    const gazetteer = this.current();
    return gazetteer.withHomes(name) ?? gazetteer.inTheWorld(name, true);
  }
}
