import type { CreateReview, Review } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** POST `/api/properties/{id}/reviews` by the host, about the guest. */
export const { useReviewGuestMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    reviewGuest: build.mutation<Review, Omit<CreateReview, 'categories'> & { listing_id: string }>({
      query: ({ listing_id, ...body }) => ({ url: `/properties/${listing_id}/reviews`, method: 'POST', body }),
      invalidatesTags: ['Reviews', 'Bookings'],
    }),
  }),
});
