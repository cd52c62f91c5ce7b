import { Injectable } from '@nestjs/common';
import type { SearchQuery } from '#contracts';
import { decodeCursor, encodeCursor } from './search.cursor.ts';
import { SearchView } from './search.view.ts';

/** A search for homes: found in memory, and answered from listings that are JSON already. */
@Injectable()
export class SearchService {
  constructor(private readonly view: SearchView) {}

  /** @returns `SearchResults` as JSON. @throws Problem for a cursor that is not ours */
  async search(query: SearchQuery): Promise<Buffer> {
    const { page, per_page, sort, cursor } = query;
    const found = this.view.index.search(query, cursor === undefined ? undefined : decodeCursor(sort, cursor));
    const skipped = (page - 1) * per_page;
    const hits = found.hits.slice(skipped, skipped + per_page);
    const hasNext = found.hits.length > skipped + per_page;
    const last = hits.at(-1);
    const pagination = {
      page,
      per_page,
      total: found.total,
      total_is_lower_bound: found.isLowerBound,
      has_next: hasNext,
      next_cursor: hasNext && last ? encodeCursor(sort, last) : null,
    };
    const listings = await this.view.read(hits.map(({ id }) => id));
    return joined(listings, `],"pagination":${JSON.stringify(pagination)},"facets":${JSON.stringify(found.facets)}}`);
  }
}

function joined(listings: Buffer[], end: string): Buffer {
  const pieces = listings.flatMap((listing, i) => (i === 0 ? [listing] : [comma, listing]));
  return Buffer.concat([begin, ...pieces, Buffer.from(end)]);
}

const begin = Buffer.from('{"listings":[');
const comma = Buffer.from(',');
