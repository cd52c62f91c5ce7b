import type { SearchResults } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import type { SearchParams } from '../search-url.ts';

export type SearchRequest = SearchParams & { per_page?: number };

/** GET `/api/properties/search`. */
export const { useSearchQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    search: build.query<SearchResults, SearchRequest>({
      query: (params) => ({ url: '/properties/search', params }),
      providesTags: ['Listings'],
    }),
  }),
});
