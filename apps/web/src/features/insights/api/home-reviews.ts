import type { Review, ReviewPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

type Reply = { listingId: string; reviewId: string; text: string };

/** GET `/api/properties/{id}/reviews` by guests, and POST the host's reply to one. */
export const { useHomeReviewsQuery, useReplyMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    homeReviews: build.query<ReviewPage, { id: string; page: number }>({
      query: ({ id, page }) => ({ url: `/properties/${id}/reviews`, params: { page, per_page: 10 } }),
      providesTags: (_page, _error, { id }) => [{ type: 'Reviews', id }],
    }),
    reply: build.mutation<Review, Reply>({
      query: ({ listingId, reviewId, text }) => ({
        url: `/properties/${listingId}/reviews/${reviewId}/reply`,
        method: 'POST',
        body: { text },
      }),
      invalidatesTags: (_review, _error, { listingId }) => [{ type: 'Reviews', id: listingId }, 'Reviews'],
    }),
  }),
});
