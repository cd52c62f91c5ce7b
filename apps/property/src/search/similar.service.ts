import { Injectable } from '@nestjs/common';
import { type Listing, SearchQuery, type SimilarQuery } from '#contracts';
import { Problem } from '#platform';
import { mostAlike } from '../domain/most-alike.ts';
import { SearchView } from './search.view.ts';

const RADIUS_KM = 15;
const LOOKED_AT = 20;

/** Homes like another, free on given dates. */
@Injectable()
export class SimilarService {
  constructor(private readonly view: SearchView) {}

  /** Of the same town, at half to one and a half times the price: of the nearest, the three most alike. @throws Problem not_found */
  async find(id: string, { check_in, check_out, guests }: SimilarQuery): Promise<Listing[]> {
    const [home] = await this.read([id]);
    if (!home) throw new Problem('not_found', 'There is no such listing.');
    const [lng, lat] = home.location.coordinates.coordinates;
    const price = { min_price: home.price_per_night * 0.5, max_price: home.price_per_night * 1.5 };
    const query = SearchQuery.parse({
      check_in,
      check_out,
      guests,
      ...price,
      lat,
      lng,
      radius_km: RADIUS_KM,
      per_page: LOOKED_AT,
    });
    // Town and circle: there are two towns of one name, and two towns in one circle.
    const { hits } = this.view.index.search({ ...query, city: home.location.city });
    return mostAlike(home, await this.read(hits.map((hit) => hit.id)));
  }

  private async read(ids: string[]): Promise<Listing[]> {
    return (await this.view.read(ids)).map(({ json }) => JSON.parse(json.toString()) as Listing);
  }
}
