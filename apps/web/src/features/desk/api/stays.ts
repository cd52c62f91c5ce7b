import type { BookingStatus, ListedBookingPage } from '#contracts';
import { api } from '../../../shared/api/api.ts';

type Asked = { status?: BookingStatus; page?: number; per_page?: number };

/** GET `/api/owner/bookings`. */
export const { useHostStaysQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    hostStays: build.query<ListedBookingPage, Asked>({
      query: (params) => ({ url: '/owner/bookings', params }),
      providesTags: ['Bookings'],
    }),
  }),
});
