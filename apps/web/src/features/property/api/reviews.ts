import type { ReviewPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/properties/{id}/reviews`: what guests say of the home. */
export const { useReviewsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    reviews: build.query<ReviewPage, { id: string; page: number }>({
      query: ({ id, page }) => ({ url: `/properties/${id}/reviews`, params: { page, per_page: 6 } }),
      providesTags: (_result, _error, { id }) => [{ type: 'Reviews', id }],
    }),
  }),
});
