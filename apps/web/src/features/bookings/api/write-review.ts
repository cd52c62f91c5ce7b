import type { CreateReview, Review } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** POST `/api/properties/{id}/reviews`. */
export const { useWriteReviewMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    writeReview: build.mutation<Review, CreateReview & { listing_id: string }>({
      query: ({ listing_id, ...body }) => ({ url: `/properties/${listing_id}/reviews`, method: 'POST', body }),
      invalidatesTags: (_result, _error, { listing_id: id, booking_id }) => [
        { type: 'Reviews', id },
        { type: 'Listing', id },
        { type: 'Booking', id: booking_id },
        'Bookings',
      ],
    }),
  }),
});
