import type { Booking, UpdateBooking } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** PUT `/api/bookings/{id}` with `status: cancelled`. */
export const { useCancelBookingMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    cancelBooking: build.mutation<Booking, Pick<UpdateBooking, 'reason' | 'version'> & { id: string }>({
      query: ({ id, ...body }) => ({ url: `/bookings/${id}`, method: 'PUT', body: { ...body, status: 'cancelled' } }),
      invalidatesTags: (_result, _error, { id }) => ['Bookings', { type: 'Booking', id }],
    }),
  }),
});
