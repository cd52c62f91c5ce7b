import type { Facets, Listing, Pagination } from '#contracts';
import { usePlainSearchQuery } from './api/plain-search.ts';
import { useSearchQuery } from './api/search.ts';
import { type Heard, heardParams, meansNothing, together } from './heard.ts';
import { type SearchParams, toQuery } from './search-url.ts';

const PER_PAGE = 18;

export type Results = { listings: Listing[]; pagination: Pagination; facets?: Facets };

/**
 * The homes of a search. Somebody's own words (`say`) are understood by the concierge, which then also finds the homes, those that tell
 * of the wishes first; with anything chosen besides, property finds them by what was understood. Without the concierge, and for words
 * that mean nothing to it, homes are found by the words themselves.
 */
export function useResults(search: SearchParams) {
  const { say, page, ...chosen } = search;
  const ask = { text: say ?? '', page: Number(page ?? 1), per_page: PER_PAGE };
  const concierge = usePlainSearchQuery(ask, { skip: !say });
  const heard: Heard | undefined = say ? concierge.currentData : undefined;
  const isAway = Boolean(say && concierge.error);
  const isLost = heard !== undefined && meansNothing(heard);
  const understood = heard ? heardParams(heard) : {};
  const byConcierge = heard !== undefined && !isLost && Object.keys(chosen).length === 0;
  const asWords = isAway || isLost;
  const query = { ...toQuery(together(understood, chosen)), ...(page && { page }), ...(asWords && say && { q: say }) };
  const property = useSearchQuery({ ...query, per_page: PER_PAGE }, { skip: byConcierge || Boolean(say && !heard && !isAway) });
  const found = byConcierge ? concierge : property;
  return {
    data: found.data as Results | undefined,
    currentData: found.currentData as Results | undefined,
    error: byConcierge ? undefined : property.error,
    isFetching: concierge.isFetching || property.isFetching,
    refetch: () => void property.refetch(),
    /** What was understood of the words, and the same as a search. */
    heard: isLost ? undefined : heard,
    understood: isLost ? {} : understood,
    isAway,
  };
}
