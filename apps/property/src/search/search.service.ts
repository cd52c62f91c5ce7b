import { Injectable } from '@nestjs/common';
import type { SearchQuery } from '#contracts';
import { defaultsFor } from '../domain/search-defaults.ts';
import { stayPrice } from '../domain/stay-price.ts';
import type { Answer } from './answer-cache.ts';
import { decodeCursor, encodeCursor } from './search.cursor.ts';
import { SearchView } from './search.view.ts';
import type { Shopper } from './shopper.client.ts';
import { searches } from './search.metrics.ts';

/** A search for homes: found in memory, and answered from listings that are JSON already. */
@Injectable()
export class SearchService {
  constructor(private readonly view: SearchView) {}

  /** @returns `SearchResults` as JSON. @throws Problem for a cursor that is not ours */
  async search(said: SearchQuery, shopper?: Shopper, now = new Date()): Promise<Buffer> {
    searches.inc();
    const defaults = said.defaults && shopper ? defaultsFor(said, shopper.preferences) : undefined;
    const query = { ...said, ...defaults };
    const { page, per_page, sort, cursor } = query;
    const found = this.view.index.search(query, cursor === undefined ? undefined : decodeCursor(sort, cursor), now);
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
    const { facets } = found;
    const answers = await this.view.read(hits.map(({ id }) => id));
    const additions = answers.map((answer) => additionOf(answer, query, shopper?.favorites, now));
    return joined(answers, additions, `],${JSON.stringify({ pagination, facets, defaults }).slice(1)}`);
  }
}

/** What a listing's JSON says in this search only, as it stands before the closing brace. */
function additionOf(answer: Answer & { id: string }, query: SearchQuery, favorites: Set<string> | undefined, now: Date): string {
  const { check_in, check_out, guests = 1 } = query;
  const liked = favorites ? `,"is_favorite":${favorites.has(answer.id)}` : '';
  if (!check_in || !check_out) return `${liked}}`;
  const { total_price, currency, nights } = stayPrice(answer.priced, { check_in, check_out, guest_count: guests }, now);
  return `${liked},"stay":{"total_price":${total_price},"currency":"${currency}","nights":${nights}}}`;
}

function joined(answers: Answer[], additions: string[], end: string): Buffer {
  const size = answers.reduce((sum, { json }, i) => sum + json.length + (additions[i] as string).length, 0);
  const body = Buffer.allocUnsafe(BEGIN.length + size + Buffer.byteLength(end));
  let at = body.write(BEGIN, 0, 'latin1');
  for (const [i, { json }] of answers.entries()) {
    if (i > 0) body[at++] = COMMA;
    at += json.copy(body, at, 0, json.length - 1); // its closing brace comes with the addition
    at += body.write(additions[i] as string, at, 'latin1');
  }
  return body.subarray(0, at + body.write(end, at, 'utf8'));
}

const BEGIN = '{"listings":[';
const COMMA = 44;
