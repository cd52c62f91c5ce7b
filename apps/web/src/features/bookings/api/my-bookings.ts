import type { BookingStatus, ListedBookingPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import { bookingsLoaded } from '../../../shared/listings/bookings.slice.ts';

/** GET `/api/traveler/bookings`. */
export const { useMyBookingsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    myBookings: build.query<ListedBookingPage, { status?: BookingStatus; page: number }>({
      query: (params) => ({ url: '/traveler/bookings', params: { ...params, per_page: 12 } }),
      providesTags: ['Bookings'],
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const answer = await queryFulfilled.catch(() => null);
        if (answer) dispatch(bookingsLoaded(answer.data.bookings));
      },
    }),
  }),
});
